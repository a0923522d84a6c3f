using System.Net;
using PeerSupport.Identity.Features;
using PeerSupport.Identity.Features.Sites;
using PeerSupport.Messages.Identity;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.Testing;

namespace PeerSupport.Identity.Tests.Features;

public sealed class SetUpTests : IAsyncLifetime
{
    private readonly EmptyIdentityApp _app = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_link_makes_the_first_administrator_and_works_once()
    {
        using var browser = _app.Browser();
        var (link, another) = (await _app.SetupLink(), await _app.SetupLink());

        var done = await browser.Submit(link, Filled());
        var again = await browser.Get(link);
        var other = await browser.Get(another);

        Assert.Equal("/", done.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
        await Assert.ThrowsAsync<InvalidOperationException>(_app.SetupLink);

        using var client = await _app.SignedIn("ada@example.org", "a long enough password");
        var me = await client.GetAsync("/api/identity/me", Cancellation).Read<MeView>();
        Assert.Equal(("Ada", "Harbour House"), (me.Name, me.Organisation.Name));
        Assert.Equal(["Administrator", "Operator"], me.Roles.Select(role => role.Role.ToString()));
        var site = Assert.Single((await client.GetAsync("/api/identity/sites", Cancellation).Read<Page<SiteView>>()).Items);
        Assert.Equal("Europe/Dublin", site.Zone);
        Assert.True((await _app.Published.Eventually<SiteChanged>(s => s.SiteId == site.Id)).HasCrisisContacts);
        Assert.True((await _app.Published.Eventually<PersonChanged>(p => p.PersonId == me.Person)).IsActive);
    }

    [Fact]
    public async Task What_is_wrong_is_said_and_the_link_still_works()
    {
        using var browser = _app.Browser();
        var link = await _app.SetupLink();

        var refused = await browser.Submit(link, [.. Filled(), ("zone", "Mars/Olympus"), ("password", "short")]);
        var weak = await browser.Submit(link, [.. Filled(), ("password", "short")]);
        var done = await browser.Submit(link, Filled());

        Assert.Contains("This is not the name of a time zone",
            await refused.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Contains("Use at least 10 characters.",
            await weak.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
    }

    [Fact]
    public async Task A_guessed_link_leads_nowhere()
    {
        using var browser = _app.Browser();
        await _app.SetupLink();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get("/account/setup/guessed")).StatusCode);
    }

    [Fact]
    public async Task After_a_week_a_link_has_run_out()
    {
        using var browser = _app.Browser();
        var link = await _app.SetupLink();

        _app.Clock.Advance(TimeSpan.FromDays(8));

        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get(link)).StatusCode);
    }

    public ValueTask InitializeAsync() => _app.InitializeAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static (string, string)[] Filled() =>
    [
        ("organisationName", "Harbour House"), ("siteName", "Quayside"), ("zone", "Europe/Dublin"), ("crisisName", "Night line"),
        ("crisisPhone", "555-0101"), ("name", "Ada"), ("email", "ada@example.org"), ("password", "a long enough password"),
    ];
}
