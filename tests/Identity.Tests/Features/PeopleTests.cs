using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeerSupport.Identity.Domain;
using PeerSupport.Identity.Features;
using PeerSupport.Identity.Features.People;
using PeerSupport.Identity.Persistence;
using PeerSupport.Messages.Identity;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;
using PeerSupport.Testing;

namespace PeerSupport.Identity.Tests.Features;

public sealed class PeopleTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    private const string Password = "a long enough password";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Changed_roles_are_in_the_next_token()
    {
        using var admin = app.Administrator();
        using var browser = app.Browser();
        var person = await Join(admin, "promoted@example.org");
        var tokens = await browser.Tokens("promoted@example.org", Password);

        var changed = await admin.Send(HttpMethod.Put, $"/api/identity/people/{person.Id}/roles",
            new ChangeRolesRequest([new(Role.Worker, IdentityApp.DemoSite), new(Role.Supervisor, IdentityApp.DemoSite)]),
                person.Revision);

        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        await app.Published.Eventually<PersonChanged>(p => p.PersonId == person.Id && p.Roles.Count == 2);
        using var client = app.WithToken((await browser.Refresh(tokens.RefreshToken!).Read<TokenAnswer>()).AccessToken);
        Assert.Equal(2, (await client.GetAsync("/api/identity/me", Cancellation).Read<MeView>()).Roles.Count);
    }

    [Fact]
    public async Task Who_is_suspended_gets_no_token_by_any_way()
    {
        using var admin = app.Administrator();
        using var browser = app.Browser();
        var person = await Join(admin, "suspended@example.org");
        var tokens = await browser.Tokens("suspended@example.org", Password);

        var suspended = await admin.Send(HttpMethod.Post, $"/api/identity/people/{person.Id}/suspension", revision: person.Revision).Read<PersonView>();

        Assert.Equal((PersonState.Suspended, false), (suspended.State, suspended.IsActive));
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.Refresh(tokens.RefreshToken!)).StatusCode);
        Assert.StartsWith("/account/sign-in",
            (await browser.Get(Browser.AuthorizeRequest().Address)).Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.SignIn("suspended@example.org", Password)).StatusCode);
        await app.Published.Eventually<PersonChanged>(p => p.PersonId == person.Id && !p.IsActive && p.Roles.Count == 1);

        await admin.Send(HttpMethod.Delete, $"/api/identity/people/{person.Id}/suspension", revision: suspended.Revision);
        Assert.StartsWith("/account/sign-in",
            (await browser.Get(Browser.AuthorizeRequest().Address)).Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.SignIn("suspended@example.org", Password)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.Refresh(tokens.RefreshToken!)).StatusCode);
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        using var admin = app.Administrator();
        var last = (await admin.GetAsync("/api/identity/people?size=100", Cancellation).Read<Page<PersonView>>())
            .Items.Single(p => p.Name == "Ash Demo");

        var suspension = await admin.Send(HttpMethod.Post, $"/api/identity/people/{last.Id}/suspension", revision: last.Revision);
        var demotion =
            await admin.Send(HttpMethod.Put, $"/api/identity/people/{last.Id}/roles", new ChangeRolesRequest([]), last.Revision);

        Assert.Equal("person.last-administrator", await suspension.ProblemCode());
        Assert.Equal("person.last-administrator", await demotion.ProblemCode());
    }

    [Fact]
    public async Task A_supervisor_sees_the_people_of_their_site_and_nobody_else()
    {
        using var admin = app.Administrator();
        using var supervisor = app.ClientFor(Guid.NewGuid(), IdentityApp.DemoOrganisation, $"supervisor@{IdentityApp.DemoSite}");
        using var elsewhere = app.ClientFor(Guid.NewGuid(), IdentityApp.DemoOrganisation, $"supervisor@{Guid.NewGuid()}");
        using var worker = app.ClientFor(Guid.NewGuid(), IdentityApp.DemoOrganisation, $"worker@{IdentityApp.DemoSite}");

        var seen = await supervisor.GetAsync("/api/identity/people?size=100", Cancellation).Read<Page<PersonView>>();

        Assert.Contains(seen.Items, p => p.Id == IdentityApp.DemoWorker);
        Assert.DoesNotContain(seen.Items, p => p.Name is "Ash Demo" or "Perry");
        Assert.Empty((await elsewhere.GetAsync("/api/identity/people", Cancellation).Read<Page<PersonView>>()).Items);
        Assert.Equal(HttpStatusCode.NotFound,
            (await elsewhere.GetAsync($"/api/identity/people/{IdentityApp.DemoWorker}", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await worker.GetAsync("/api/identity/people", Cancellation)).StatusCode);
    }

    [Theory]
    [InlineData("REN DEM", true)]
    [InlineData("wren@demo", false)]
    [InlineData("worker@demo.example", true)]
    [InlineData("%", false)]
    [InlineData("W_en", false)]
    public async Task Somebody_is_found_by_a_part_of_their_name_or_address_as_it_is_written(string search, bool found)
    {
        using var admin = app.Administrator();

        var seen = await admin.GetAsync($"/api/identity/people?search={Uri.EscapeDataString(search)}", Cancellation)
            .Read<Page<PersonView>>();

        Assert.Equal(found ? ["Wren Demo"] : [], seen.Items.Select(p => p.Name));
        Assert.Equal(HttpStatusCode.BadRequest,
            (await admin.GetAsync($"/api/identity/people?search={new string('a', 201)}", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task Opening_a_record_is_written_down()
    {
        var reader = Guid.NewGuid();
        using var admin = app.ClientFor(reader, IdentityApp.DemoOrganisation, "administrator");

        await admin.GetAsync($"/api/identity/people/{IdentityApp.DemoWorker}", Cancellation);

        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Enter(new(IdentityApp.DemoOrganisation));
        var entry = await scope.ServiceProvider.GetRequiredService<IdentityDb>()
            .AuditTrail.IgnoreQueryFilters().SingleAsync(e => e.Person == new Kernel.PersonId(reader), Cancellation);
        Assert.Equal((IdentityApp.DemoWorker, nameof(GetPerson)), (entry.Record, entry.Operation));
    }

    [Fact]
    public async Task Names_are_for_members_and_a_peers_only_for_those_who_support()
    {
        var peer = Guid.Parse("de300000-0000-4000-8000-000000000015");
        var path = $"/api/identity/people/names?id={IdentityApp.DemoWorker}&id={peer}&id={Guid.NewGuid()}";
        using var worker = app.ClientFor(Guid.NewGuid(), IdentityApp.DemoOrganisation, $"worker@{IdentityApp.DemoSite}");
        using var admin = app.Administrator();
        using var stranger = app.ClientFor(Guid.NewGuid(), Guid.NewGuid(), "administrator");

        Assert.Equal(["Perry", "Wren Demo"],
            (await worker.GetAsync(path, Cancellation).Read<List<NamedView>>()).Select(p => p.Name));
        Assert.Equal(["Wren Demo"], (await admin.GetAsync(path, Cancellation).Read<List<NamedView>>()).Select(p => p.Name));
        Assert.Empty(await stranger.GetAsync(path, Cancellation).Read<List<NamedView>>());
    }

    private static InvitePersonRequest Worker(string email) => new("Lin", email, [new(Role.Worker, IdentityApp.DemoSite)]);

    private static Task<InvitedPersonView> Invite(HttpClient admin, string email) =>
        admin.Send(HttpMethod.Post, "/api/identity/people", Worker(email)).Read<InvitedPersonView>();

    private async Task<PersonView> Join(HttpClient admin, string email)
    {
        using var browser = app.Browser();
        var invited = await Invite(admin, email);
        await browser.Submit(invited.Invitation.Url, ("password", Password));
        return await Read(admin, invited.Id);
    }

    private static Task<PersonView> Read(HttpClient client, Guid id) =>
        client.GetAsync($"/api/identity/people/{id}").Read<PersonView>();
}
