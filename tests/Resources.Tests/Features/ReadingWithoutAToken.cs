using System.Net;
using System.Text.Json.Nodes;
using PeerSupport.Resources.Features;
using PeerSupport.Testing;

namespace PeerSupport.Resources.Tests.Features;

/// <summary>Who is shown the entries of an organisation that keeps them for known readers.</summary>
public sealed class ReadingWithoutAToken(ReadingWithoutAToken.Alone app) : IClassFixture<ReadingWithoutAToken.Alone>, IAsyncLifetime
{
    private TwoPublishers _story = null!;

    public sealed class Alone : ResourcesApp;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_has_no_token_finds_nothing_of_an_organisation_that_turned_it_off()
    {
        await _story.Close();
        using var anybody = app.Anonymous();

        Assert.Equal(2, await TwoPublishers.Found(anybody, $"search={_story.Word}"));
        Assert.Equal(HttpStatusCode.NotFound, (await TwoPublishers.Service(anybody, _story.ClosedServices[0])).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await TwoPublishers.Service(anybody, _story.OpenServices[0])).StatusCode);
    }

    [Theory]
    [InlineData("services", 2)]
    [InlineData("organizations", 1)]
    [InlineData("service_at_locations", 1)]
    [InlineData("taxonomies", 1)]
    [InlineData("taxonomy_terms", 1)]
    public async Task It_is_in_no_list_of_any_form(string entity, int ofEach)
    {
        await _story.Close();
        using var anybody = app.Anonymous();
        using var partner = app.ClientOfPartner("clinic", Guid.NewGuid(), "directory.read");

        foreach (var (reader, publishers) in new[] { (anybody, 1), (partner, 2) })
        {
            foreach (var form in new[] { "", "&full=true", "&minimal=true" })
            {
                Assert.Equal(publishers * ofEach, await TwoPublishers.Found(reader, $"search={_story.Word}{form}", entity));
                var lines = await reader.GetStringAsync($"/hsds/{entity}?format=ndjson&search={_story.Word}{form}", Cancellation);
                Assert.Equal(publishers * ofEach, lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
            }

            using var body = new FormUrlEncodedContent([new("search", _story.Word)]);
            var posted = await reader.Send(HttpMethod.Post, $"/hsds/{entity}", body).Read<JsonNode>();
            Assert.Equal(publishers * ofEach, (int)posted["total_items"]!);
        }
    }

    [Fact]
    public async Task Every_partner_and_every_person_with_a_token_reads_them()
    {
        await _story.Close();
        using var partner = app.ClientOfPartner("clinic", Guid.NewGuid(), "directory.read");
        using var peer = app.ClientFor(Guid.NewGuid(), _story.Open, "peer");

        foreach (var reader in new[] { partner, peer })
        {
            Assert.Equal(4, await TwoPublishers.Found(reader, $"search={_story.Word}"));
            Assert.Equal(HttpStatusCode.OK, (await TwoPublishers.Service(reader, _story.ClosedServices[0])).StatusCode);
        }
    }

    [Fact]
    public async Task A_token_without_the_scope_reads_what_anybody_reads()
    {
        await _story.Close();
        using var suggests = app.ClientOfPartner("clinic", _story.Closed, "directory.suggest");

        Assert.Equal(2, await TwoPublishers.Found(suggests, $"search={_story.Word}"));
    }

    [Fact]
    public async Task What_is_kept_back_is_not_shown_within_what_others_publish_either()
    {
        await _story.Close();
        using var anybody = app.Anonymous();
        using var partner = app.ClientOfPartner("clinic", _story.Open, "directory.read");

        var shown = await TwoPublishers.Service(anybody, _story.OpenServices[0]).Read<JsonNode>();
        var whole = await TwoPublishers.Service(partner, _story.OpenServices[0]).Read<JsonNode>();

        Assert.Equal("Group", (string?)whole["attributes"]![0]!["taxonomy_term"]!["name"]);
        Assert.Null(shown["attributes"]![0]!["taxonomy_term"]);
    }

    [Fact]
    public async Task A_token_that_ran_out_is_refused_rather_than_shown_less()
    {
        using var late = app.WithToken(ServiceApp.TokenFor(Guid.NewGuid(), _story.Open, ["peer"], TimeSpan.FromHours(-1)));
        using var wrong = app.WithToken("invented");

        Assert.Equal(HttpStatusCode.Unauthorized, (await late.Send(HttpMethod.Get, "/hsds/services")).StatusCode);
        var answer = await wrong.Send(HttpMethod.Get, "/hsds/services");
        Assert.Equal((HttpStatusCode.Unauthorized, "request.unauthenticated"), (answer.StatusCode, await answer.ProblemCode()));
        Assert.Equal("Bearer", Assert.Single(answer.Headers.WwwAuthenticate).Scheme);
    }

    [Fact]
    public async Task What_one_reader_is_shown_is_not_kept_for_another()
    {
        using var anybody = app.Anonymous();

        Assert.Contains("Authorization", (await anybody.Send(HttpMethod.Get, "/hsds/services")).Headers.Vary);
    }

    public async ValueTask InitializeAsync() => _story = await TwoPublishers.Begin(app);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
