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

    private static async Task<int> Found(HttpClient reader, string query) =>
        (int)(await reader.Send(HttpMethod.Get, $"/hsds/services?{query}").Read<JsonNode>())["total_items"]!;
}
