using System.Net;
using System.Text.Json.Nodes;
using PeerSupport.Resources.Features;
using PeerSupport.Resources.Tests.Imports;
using PeerSupport.Testing;

namespace PeerSupport.Resources.Tests.Features;

/// <summary>An organisation may keep its entries for readers who are known.</summary>
public sealed class ReadingWithoutAToken(ReadingWithoutAToken.Alone app) : IClassFixture<ReadingWithoutAToken.Alone>, IAsyncLifetime
{
    private const string Settings = "/api/resources/directory-settings";
    private readonly Guid _open = Guid.NewGuid(), _closed = Guid.NewGuid();
    private readonly List<Guid> _openServices = [], _closedServices = [];
    private string _word = "";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public sealed class Alone : ResourcesApp;

    [Fact]
    public async Task Until_an_organisation_says_otherwise_anybody_reads_its_entries()
    {
        using var administrator = Administrator(_closed);
        using var anybody = app.Anonymous();

        Assert.Equal(new DirectorySettingsView(true, 0), await administrator.Send(HttpMethod.Get, Settings).Read<DirectorySettingsView>());
        Assert.Equal(4, await Found(anybody, $"search={_word}"));
    }

    [Fact]
    public async Task Whoever_has_no_token_finds_nothing_of_an_organisation_that_turned_it_off()
    {
        await Set(_closed, anonymousReading: false);
        using var anybody = app.Anonymous();

        Assert.Equal(2, await Found(anybody, $"search={_word}"));
        Assert.Equal(HttpStatusCode.NotFound, (await Service(anybody, _closedServices[0])).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Service(anybody, _openServices[0])).StatusCode);
    }

    [Theory]
    [InlineData("services", 2)]
    [InlineData("organizations", 1)]
    [InlineData("service_at_locations", 1)]
    [InlineData("taxonomies", 1)]
    [InlineData("taxonomy_terms", 1)]
    public async Task It_is_in_no_list_of_any_form(string entity, int ofEach)
    {
        await Set(_closed, anonymousReading: false);
        using var anybody = app.Anonymous();
        using var partner = app.ClientOfPartner("clinic", Guid.NewGuid(), "directory.read");

        foreach (var (reader, publishers) in new[] { (anybody, 1), (partner, 2) })
        {
            foreach (var form in new[] { "", "&full=true", "&minimal=true" })
            {
                Assert.Equal(publishers * ofEach, await Found(reader, $"search={_word}{form}", entity));
                var lines = await reader.GetStringAsync($"/hsds/{entity}?format=ndjson&search={_word}{form}", Cancellation);
                Assert.Equal(publishers * ofEach, lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
            }

            using var body = new FormUrlEncodedContent([new("search", _word)]);
            var posted = await reader.Send(HttpMethod.Post, $"/hsds/{entity}", body).Read<JsonNode>();
            Assert.Equal(publishers * ofEach, (int)posted["total_items"]!);
        }
    }

    [Fact]
    public async Task Neither_reader_is_told_that_what_the_other_has_is_theirs()
    {
        await Set(_closed, anonymousReading: false);
        using var anybody = app.Anonymous();
        using var partner = app.ClientOfPartner("clinic", Guid.NewGuid(), "directory.read");

        foreach (var path in new[] { $"/hsds/services?search={_word}", $"/hsds/services/{_openServices[0]}" })
        {
            var known = (await partner.Send(HttpMethod.Get, path)).Headers.ETag!;
            anybody.DefaultRequestHeaders.IfNoneMatch.Clear();
            anybody.DefaultRequestHeaders.IfNoneMatch.Add(known);
            var shown = await anybody.Send(HttpMethod.Get, path);

            Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
            anybody.DefaultRequestHeaders.IfNoneMatch.Clear();
            anybody.DefaultRequestHeaders.IfNoneMatch.Add(shown.Headers.ETag!);
            Assert.Equal(HttpStatusCode.NotModified, (await anybody.Send(HttpMethod.Get, path)).StatusCode);
        }
    }

    [Fact]
    public async Task Whoever_keeps_a_copy_without_a_token_gets_the_entries_when_it_is_turned_on_again()
    {
        var off = await Set(_closed, anonymousReading: false);
        using var anybody = app.Anonymous();
        app.Clock.Advance(TimeSpan.FromSeconds(10));
        var read = $"{app.Clock.GetUtcNow():yyyy-MM-ddTHH:mm:ssZ}";
        Assert.Equal(0, await Found(anybody, $"search={_word}&modified_after={read}"));
        var last = (await anybody.Send(HttpMethod.Get, "/hsds/services")).Content.Headers.LastModified;

        app.Clock.Advance(TimeSpan.FromSeconds(10));
        using var administrator = Administrator(_closed);
        await administrator.Send(HttpMethod.Put, Settings, new { anonymousReading = true }, off.Revision);

        // One of the open publisher's services holds a term of the other's, so it changed too.
        Assert.Equal(3, await Found(anybody, $"search={_word}&modified_after={read}"));
        anybody.DefaultRequestHeaders.IfModifiedSince = last;
        Assert.Equal(HttpStatusCode.OK, (await anybody.Send(HttpMethod.Get, "/hsds/services")).StatusCode);
    }

    [Fact]
    public async Task To_say_it_again_changes_nothing_for_readers()
    {
        var off = await Set(_closed, anonymousReading: false);
        using var anybody = app.Anonymous();
        var before = (await anybody.Send(HttpMethod.Get, "/hsds/services")).Headers.ETag;

        using var administrator = Administrator(_closed);
        await administrator.Send(HttpMethod.Put, Settings, new { anonymousReading = false }, off.Revision).Read<DirectorySettingsView>();

        Assert.Equal(before, (await anybody.Send(HttpMethod.Get, "/hsds/services")).Headers.ETag);
    }

    [Fact]
    public async Task Every_partner_and_every_person_with_a_token_reads_them()
    {
        await Set(_closed, anonymousReading: false);
        using var partner = app.ClientOfPartner("clinic", Guid.NewGuid(), "directory.read");
        using var peer = app.ClientFor(Guid.NewGuid(), _open, "peer");

        foreach (var reader in new[] { partner, peer })
        {
            Assert.Equal(4, await Found(reader, $"search={_word}"));
            Assert.Equal(HttpStatusCode.OK, (await Service(reader, _closedServices[0])).StatusCode);
        }
    }

    [Fact]
    public async Task A_token_without_the_scope_reads_what_anybody_reads()
    {
        await Set(_closed, anonymousReading: false);
        using var suggests = app.ClientOfPartner("clinic", _closed, "directory.suggest");

        Assert.Equal(2, await Found(suggests, $"search={_word}"));
    }

    [Fact]
    public async Task What_is_kept_back_is_not_shown_within_what_others_publish_either()
    {
        await Set(_closed, anonymousReading: false);
        using var anybody = app.Anonymous();
        using var partner = app.ClientOfPartner("clinic", _open, "directory.read");

        var shown = await Service(anybody, _openServices[0]).Read<JsonNode>();
        var whole = await Service(partner, _openServices[0]).Read<JsonNode>();

        Assert.Equal("Group", (string?)whole["attributes"]![0]!["taxonomy_term"]!["name"]);
        Assert.Null(shown["attributes"]![0]!["taxonomy_term"]);
    }

    [Fact]
    public async Task A_token_that_ran_out_is_refused_rather_than_shown_less()
    {
        using var late = app.WithToken(ServiceApp.TokenFor(Guid.NewGuid(), _open, ["peer"], TimeSpan.FromHours(-1)));
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

    [Fact]
    public async Task It_can_be_turned_on_again()
    {
        var off = await Set(_closed, anonymousReading: false);
        using var administrator = Administrator(_closed);

        var on = await administrator.Send(HttpMethod.Put, Settings, new { anonymousReading = true }, off.Revision).Read<DirectorySettingsView>();

        using var anybody = app.Anonymous();
        Assert.Equal(new DirectorySettingsView(true, 2), on);
        Assert.Equal(on, await administrator.Send(HttpMethod.Get, Settings).Read<DirectorySettingsView>());
        Assert.Equal(4, await Found(anybody, $"search={_word}"));
    }

    [Fact]
    public async Task The_settings_are_changed_at_a_revision_and_said_in_full()
    {
        await Set(_closed, anonymousReading: false);
        using var administrator = Administrator(_closed);

        var stale = await administrator.Send(HttpMethod.Put, Settings, new { anonymousReading = true }, 0);
        var blind = await administrator.Send(HttpMethod.Put, Settings, new { anonymousReading = true });
        var silent = await administrator.Send(HttpMethod.Put, Settings, new { }, 1);

        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionRequired, blind.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, silent.StatusCode);
        Assert.Equal(new DirectorySettingsView(false, 1), await administrator.Send(HttpMethod.Get, Settings).Read<DirectorySettingsView>());
    }

    /// <summary>Two publishers with two services each; one of the open one's is classified by the other's term.</summary>
    public async ValueTask InitializeAsync()
    {
        _word = $"w{Guid.NewGuid():N}";
        var term = await Publish(_closed, _closedServices, term: null);
        await Publish(_open, _openServices, term);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<string> Publish(Guid organisation, List<Guid> services, string? term)
    {
        using var package = PackageFolder.Small();
        package["services.csv"] = package["services.csv"].Replace("Evening Group", $"Evening {_word}", StringComparison.Ordinal)
            .Replace("Café Núñez", $"Café {_word}", StringComparison.Ordinal);
        package["organizations.csv"] = package["organizations.csv"].Replace("Open Door", $"Door {_word}", StringComparison.Ordinal);
        package["taxonomies.csv"] = package["taxonomies.csv"].Replace("Kinds of help", $"Kinds {_word}", StringComparison.Ordinal);
        package["taxonomy_terms.csv"] = package["taxonomy_terms.csv"].Replace("A group", $"A group {_word}", StringComparison.Ordinal);
        var own = package["taxonomy_terms.csv"].Split('\n')[1].Split(',')[0];
        if (term is not null)
            package["attributes.csv"] = package["attributes.csv"].Replace(own, term, StringComparison.Ordinal);
        Assert.True((await app.Import(package.Path, organisation)).Applied);
        services.AddRange(package["services.csv"].Split('\n')[1..3].Select(row => Guid.Parse(row.Split(',')[0])));
        return own;
    }

    private async Task<DirectorySettingsView> Set(Guid organisation, bool anonymousReading)
    {
        using var administrator = Administrator(organisation);
        return await administrator.Send(HttpMethod.Put, Settings, new { anonymousReading }, 0).Read<DirectorySettingsView>();
    }

    private HttpClient Administrator(Guid organisation) => app.ClientFor(Guid.NewGuid(), organisation, "administrator");

    private static Task<HttpResponseMessage> Service(HttpClient reader, Guid id) => reader.Send(HttpMethod.Get, $"/hsds/services/{id}");

    private static async Task<int> Found(HttpClient reader, string query, string entity = "services") =>
        (int)(await reader.Send(HttpMethod.Get, $"/hsds/{entity}?{query}").Read<JsonNode>())["total_items"]!;
}
