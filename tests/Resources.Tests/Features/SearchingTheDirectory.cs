using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using PeerSupport.Testing;

namespace PeerSupport.Resources.Tests.Features;

public sealed class SearchingTheDirectory(ResourcesApp app) : IClassFixture<ResourcesApp>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Words_are_found_in_any_form_without_accents_and_as_beginnings()
    {
        using var story = await SearchStory.Begin(app);

        foreach (var words in new[] { "house", "housing", "sober hou", "HÓUSES" })
            Assert.Equal([story.Housing], (await story.Search($"text={story.Word} {words}")).Items.Select(hit => hit.Id));
        foreach (var words in new[] { "mujer", "habitacion", "grupo lugares" })
            Assert.Equal([story.Refugio], (await story.Search($"text={story.Word} {words}")).Items.Select(hit => hit.Id));
    }

    [Fact]
    public async Task A_mistyped_word_is_corrected_where_nothing_matches()
    {
        using var story = await SearchStory.Begin(app);
        var mistyped = $"{story.Word[..5]}z{story.Word[6..]}x";

        var found = await story.Search($"text={mistyped} circle");

        Assert.Equal([story.Circle], found.Items.Select(hit => hit.Id));
        var correction = Assert.Single(found.DidYouMean);
        Assert.Equal((mistyped, story.Word), (correction.Word, correction.Corrected));
        Assert.Empty((await story.Search($"text={story.Word} circle")).DidYouMean);
    }

    [Fact]
    public async Task Each_filter_holds_and_all_together()
    {
        using var story = await SearchStory.Begin(app);

        Assert.Equal(new[] { story.Housing, story.Refugio }.Order(), (await story.Found($"term={story.Parent}")).Order());
        Assert.Equal([story.Housing], await story.Found($"term={story.Term}"));
        Assert.Equal([story.Refugio], await story.Found("language=es-MX"));
        Assert.Equal(new[] { story.Circle, story.Refugio }.Order(), (await story.Found("language=es&language=en")).Order());
        Assert.Equal([story.Housing], await story.Found($"town={story.Town.Replace('Á', 'a').ToUpperInvariant()}"));
        Assert.Equal([story.Housing], await story.Found($"postcode=5{story.Word[..5]}"));
        Assert.Equal(new[] { story.Housing, story.Refugio }.Order(), (await story.Found("free=true")).Order());
        Assert.Equal([story.Line], await story.Found("online=true"));
        Assert.Equal(new[] { story.Housing, story.Circle }.Order(), (await story.Found("inPerson=true")).Order());
        Assert.Equal(4, (await story.Found($"provider={story.Provider}")).Count);
        Assert.Empty(await story.Found($"provider={Guid.NewGuid()}"));
        Assert.Equal([story.Housing], await story.Found($"free=true&inPerson=true&term={story.Parent}"));
        Assert.Empty(await story.Found("free=true&online=true"));
        Assert.Equal(4, (await story.Found("free=false")).Count);
    }

    [Fact]
    public async Task Places_are_near_by_degrees_by_town_and_by_postcode()
    {
        using var story = await SearchStory.Begin(app);
        foreach (var place in new[] { "42.03,-93.62", story.Town, $"5{story.Word[..5]}" })
        {
            var near = await story.Search($"text={story.Word}&near={place}&sort=distance");
            Assert.Equal([story.Housing, story.Circle], near.Items.Take(2).Select(hit => hit.Id));
            Assert.Equal((0, 4), (near.Items[0].Distance, near.Total));
            Assert.InRange(near.Items[1].Distance!.Value, 55_500, 55_700);
            Assert.Null(near.Items[2].Distance);
            Assert.Equal((42.03, -93.62), (near.Near!.Latitude, near.Near.Longitude));
            Assert.Equal([story.Housing], await story.Found($"near={place}&within=55000"));
            Assert.Equal(2, (await story.Found($"near={place}&within=56000")).Count);
        }
    }

    [Fact]
    public async Task Open_is_by_the_clock_of_the_place_now_and_at_a_given_time()
    {
        using var story = await SearchStory.Begin(app);

        Assert.Equal([story.Housing], await story.Found("openAt=now"));
        Assert.Equal([story.Line], await story.Found("openAt=2030-01-07T23:00:00-06:00"));
        Assert.Equal([story.Line], await story.Found("openAt=2030-01-08T07:59:00Z"));
        Assert.Equal([story.Circle], await story.Found("openAt=2030-01-08T18:00:00-06:00"));
        Assert.Empty(await story.Found("openAt=2030-01-15T18:00:00-06:00"));
        Assert.Equal([story.Housing], await story.Found("openAt=2030-07-08T09:00:00-05:00"));
        Assert.Empty(await story.Found("openAt=2030-07-08T08:00:00-05:00"));
        var open = (await story.Search($"text={story.Word}")).Items.ToDictionary(hit => hit.Id, hit => hit.IsOpen);
        Assert.Equal((true, false, null), (open[story.Housing], open[story.Line], open[story.Refugio]));
    }

    [Fact]
    public async Task A_hit_shows_what_was_found_in_pieces_of_plain_text()
    {
        using var story = await SearchStory.Begin(app);

        var hit = Assert.Single((await story.Search($"text={story.Word} house")).Items);

        Assert.Equal([("Sober ", false), ("houses", true)], hit.Name.Select(piece => (piece.Text, piece.IsMatch)));
        Assert.Contains(hit.Excerpt, piece => piece is { Text: "houses", IsMatch: true });
        Assert.InRange(hit.Excerpt.Sum(piece => piece.Text.Length), 1, 200);
        Assert.Equal((story.Provider, $"{story.Word} Open Door"), (hit.Provider!.Id, hit.Provider.Name));
        Assert.Equal([story.Town], hit.Towns);
        Assert.Equal((true, true, false), (hit.Free, hit.InPerson, hit.Online));
        var people = Assert.Single((await story.Search($"text={story.Word} rooms")).Items);
        Assert.Contains("<b>for</b>", string.Concat(people.Excerpt.Select(piece => piece.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_and_facets_are_of_all_that_was_found()
    {
        using var story = await SearchStory.Begin(app);

        var first = await story.Search($"text={story.Word}&size=3");
        var second = await story.Search($"text={story.Word}&size=3&page=2&facets=0");

        Assert.Equal((1, 3, 4, 3), (first.Number, first.Size, first.Total, first.Items.Count));
        Assert.Equal((2, 4), (second.Number, second.Total));
        Assert.Equal(4, first.Items.Concat(second.Items).DistinctBy(hit => hit.Id).Count());
        Assert.Equal([($"{story.Parent}", "Shelter", 2), ($"{story.Term}", "Transitional", 1)],
            first.Facets.Terms.Select(facet => (facet.Value, facet.Name, facet.Count)));
        Assert.Equal(2, first.Facets.Towns.Count);
        Assert.Equal([("en", "English", 1), ("es", "Spanish", 1)],
            first.Facets.Languages.Select(facet => (facet.Value, facet.Name, facet.Count)));
        Assert.Empty(second.Facets.Terms);
    }

    [Fact]
    public async Task Typing_is_helped_by_what_the_directory_has()
    {
        using var story = await SearchStory.Begin(app);
        using var anybody = app.Anonymous();

        var suggested = await anybody.Send(HttpMethod.Get, $"/api/resources/suggestions?text={story.Word} evening cir").Read<JsonArray>();

        Assert.Equal(($"{story.Word} evening circle", 1), (suggested[0]!["text"]!.GetValue<string>(), suggested[0]!["count"]!.GetValue<int>()));
        Assert.Equal(HttpStatusCode.BadRequest, (await anybody.Send(HttpMethod.Get, "/api/resources/suggestions")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await anybody.Send(HttpMethod.Get, "/api/resources/suggestions?text=a&size=21")).StatusCode);
    }

    [Fact]
    public async Task A_change_is_found_within_a_second_and_what_closes_is_gone()
    {
        using var story = await SearchStory.Begin(app);
        var fresh = SearchStory.NewWord();
        story.Package["services.csv"] = story.Package["services.csv"].Replace("Evening circle", $"Evening {fresh}", StringComparison.Ordinal)
            .Replace(".,active,\n", ".,temporarily closed,\n", StringComparison.Ordinal);
        story.Package["organizations.csv"] = story.Package["organizations.csv"].Replace("Open Door", $"Wide {fresh} Door", StringComparison.Ordinal);
        Assert.True((await app.Import(story.Package.Path, story.Organisation, "America/Chicago")).Applied);

        var since = Stopwatch.StartNew();
        await SearchStory.Until(async () => await story.Total($"text={fresh}") == 3);

        Assert.InRange(since.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        Assert.DoesNotContain(story.Line, await story.Found(""));
        Assert.Equal([story.Circle], (await story.Search($"text=evening {fresh}")).Items.Select(hit => hit.Id));
    }

    [Fact]
    public async Task What_a_replacement_takes_out_of_an_entry_or_closes_is_found_no_longer()
    {
        using var story = await SearchStory.Begin(app);
        var town = $"town={Uri.EscapeDataString(story.Town)}";
        Assert.Equal([story.Housing], await story.Found($"{town}&term={story.Term}"));
        foreach (var file in new[] { "service_at_location.csv", "schedules.csv", "attributes.csv" })
            story.Package[file] = story.Package[file].Split('\n')[0] + "\n";
        story.Package["services.csv"] = string.Concat(story.Package["services.csv"].Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(row => !row.StartsWith($"{story.Line}", StringComparison.Ordinal)).Select(row => row + "\n"));

        Assert.True((await app.Import(story.Package.Path, story.Organisation, "America/Chicago", replace: true)).Applied);

        await SearchStory.Until(async () => await story.Total($"text={story.Word}") == 3);
        Assert.Empty(await story.Found(town));
        Assert.Empty(await story.Found($"term={story.Term}"));
        Assert.Empty(await story.Found("openAt=now"));
        Assert.Contains(story.Housing, await story.Found(""));
    }

    [Fact]
    public async Task A_term_that_is_moved_takes_its_services_along()
    {
        using var story = await SearchStory.Begin(app);
        story.Package["taxonomy_terms.csv"] = story.Package["taxonomy_terms.csv"].Replace($",{story.Parent}\n", ",\n", StringComparison.Ordinal)
            .Replace("Shelter", "Roofs", StringComparison.Ordinal);
        await story.Import();

        await SearchStory.Until(async () => (await story.Found($"term={story.Parent}")).Count == 1);

        Assert.Equal([story.Refugio], await story.Found($"term={story.Parent}"));
        Assert.Contains((await story.Search($"text={story.Word}")).Facets.Terms, facet => facet.Name == "Roofs");
    }

    [Fact]
    public async Task Anybody_s_page_may_search_and_nothing_keeps_what_was_looked_for()
    {
        using var anybody = app.Anonymous();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/resources/search?text=room");
        request.Headers.Add("Origin", "https://elsewhere.example");

        using var answer = await anybody.SendAsync(request, Cancellation);

        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }
}
