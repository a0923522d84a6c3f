using System.Net;
using PeerSupport.Identity.Features;
using PeerSupport.Identity.Features.Organisations;
using PeerSupport.Identity.Features.Sites;
using PeerSupport.Messages.Identity;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.Testing;

namespace PeerSupport.Identity.Tests.Features;

public sealed class SitesTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_site_can_be_read_and_is_told_to_others()
    {
        using var admin = app.Administrator();

        var created = await admin.Send(HttpMethod.Post, "/api/identity/sites", Riverside());
        var site = await created.Read<SiteView>();

        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        var read = await admin.GetAsync(created.Headers.Location, Cancellation).Read<SiteView>();
        Assert.Equal((site.Id, "Riverside", "America/New_York"), (read.Id, read.Name, read.Zone));
        Assert.Equal(new CrisisContactView("Night line", "555-0102", null), Assert.Single(read.CrisisContacts));
        Assert.Equal([new DateOnly(2030, 7, 4), new DateOnly(2030, 12, 25)], read.ClosedDays);
        var told = await app.Published.Eventually<SiteChanged>(s => s.SiteId == site.Id);
        Assert.Equal(("America/New_York", true, 2), (told.Zone, told.HasCrisisContacts, told.ClosedDays.Count));
    }

    [Fact]
    public async Task A_change_replaces_all_settings()
    {
        using var admin = app.Administrator();
        var site = await admin.Send(HttpMethod.Post, "/api/identity/sites", Riverside()).Read<SiteView>();

        var changed = await admin.Send(HttpMethod.Put, $"/api/identity/sites/{site.Id}",
            new SiteRequest("Riverside", "America/Denver", [], [new(2030, 12, 25)]), site.Revision).Read<SiteView>();

        Assert.Equal(("America/Denver", 0, 1), (changed.Zone, changed.CrisisContacts.Count, changed.ClosedDays.Count));
        Assert.True(changed.Revision > site.Revision);
        Assert.False((await app.Published.Eventually<SiteChanged>(s => s.SiteId == site.Id
            && s.Zone == "America/Denver")).HasCrisisContacts);
    }

    [Fact]
    public async Task A_change_says_which_revision_it_is_of()
    {
        using var admin = app.Administrator();
        var site = await admin.Send(HttpMethod.Post, "/api/identity/sites", Riverside()).Read<SiteView>();
        var path = $"/api/identity/sites/{site.Id}";

        Assert.Equal(HttpStatusCode.PreconditionRequired, (await admin.Send(HttpMethod.Put, path, Riverside())).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed,
            (await admin.Send(HttpMethod.Put, path, Riverside(), site.Revision + 7)).StatusCode);
    }

    [Fact]
    public async Task Another_organisations_site_is_not_found()
    {
        using var stranger = app.ClientFor(Guid.NewGuid(), Guid.NewGuid(), "administrator");
        var path = $"/api/identity/sites/{IdentityApp.DemoSite}";

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(path, Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Send(HttpMethod.Put, path, Riverside(), 1)).StatusCode);
        Assert.Empty((await stranger.GetAsync("/api/identity/sites", Cancellation).Read<Page<SiteView>>()).Items);
    }

    [Fact]
    public async Task Whoever_works_at_a_site_sees_its_active_workers_by_name()
    {
        using var admin = app.Administrator();
        using var worker = app.ClientFor(IdentityApp.DemoWorker, IdentityApp.DemoOrganisation, $"worker@{IdentityApp.DemoSite}");
        var path = $"/api/identity/sites/{IdentityApp.DemoSite}/workers";
        await admin.Send(HttpMethod.Post, "/api/identity/people", new
        {
            name = "Aaron",
            email = "not-yet@example.org",
            roles = new[] { new { role = "worker", siteId = IdentityApp.DemoSite } },
        });

        var workers = await worker.GetAsync(path, Cancellation).Read<IReadOnlyList<NamedView>>();

        Assert.Contains(workers, one => one.Id == IdentityApp.DemoWorker);
        Assert.Equal(workers.OrderBy(one => one.Name, StringComparer.Ordinal), workers);
        Assert.DoesNotContain(workers, one => one.Name is "Aaron" or "Sage Demo");
        using var elsewhere = app.ClientFor(IdentityApp.DemoWorker, IdentityApp.DemoOrganisation, $"worker@{Guid.NewGuid()}");
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.GetAsync(path, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task An_organisation_is_renamed()
    {
        using var admin = app.Administrator();
        var organisation = await admin.GetAsync("/api/identity/organisation", Cancellation).Read<OrganisationView>();

        await admin.Send(HttpMethod.Put, "/api/identity/organisation", new ChangeOrganisationRequest("Demo, renamed"),
            organisation.Revision);

        Assert.Equal("Demo, renamed",
            (await admin.GetAsync("/api/identity/organisation", Cancellation).Read<OrganisationView>()).Name);
    }

    private static SiteRequest Riverside() =>
        new("Riverside", "America/New_York", [new("Night line", "555-0102")], [new(2030, 12, 25), new(2030, 7, 4), new(2030, 7,
            4)]);
}
