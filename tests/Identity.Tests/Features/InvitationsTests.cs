using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeerSupport.Identity.Domain;
using PeerSupport.Identity.Features;
using PeerSupport.Identity.Features.People;
using PeerSupport.Identity.Persistence;
using PeerSupport.Messages.Identity;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.Testing;

namespace PeerSupport.Identity.Tests.Features;

public sealed class InvitationsTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    private const string Password = "a long enough password";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_invitation_is_accepted_once_and_makes_an_account()
    {
        using var admin = app.Administrator();
        using var browser = app.Browser();
        var invited = await Invite(admin, "accepts@example.org");

        var accepted = await browser.Submit(invited.Invitation.Url, ("password", Password));
        var again = await browser.Get(invited.Invitation.Url);

        Assert.Equal(PersonState.Invited, invited.State);
        Assert.Equal(HttpStatusCode.Redirect, accepted.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        Assert.Equal(PersonState.Active, (await Read(admin, invited.Id)).State);
        Assert.Contains((await app.Published.Eventually<PersonChanged>(p => p.PersonId == invited.Id
            && p.IsActive)).Roles, r => r.Role == "worker");
        using var client = await app.SignedIn("accepts@example.org", Password);
        Assert.Equal(invited.Id, (await client.GetAsync("/api/identity/me", Cancellation).Read<MeView>()).Person);
    }

    [Fact]
    public async Task An_invitation_that_ran_out_or_was_replaced_leads_nowhere()
    {
        using var admin = app.Administrator();
        using var browser = app.Browser();
        var invited = await Invite(admin, "late@example.org");

        var newer = await admin.Send(HttpMethod.Post, $"/api/identity/people/{invited.Id}/invitation").Read<InvitationView>();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get(invited.Invitation.Url)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get(newer.Url)).StatusCode);
    }

    [Fact]
    public async Task An_address_is_invited_once_and_only_to_sites_that_exist()
    {
        using var admin = app.Administrator();
        await Invite(admin, "twice@example.org");

        var twice = await admin.Send(HttpMethod.Post, "/api/identity/people", Worker("Twice@example.org"));
        var elsewhere = await admin.Send(HttpMethod.Post, "/api/identity/people", new InvitePersonRequest("A", "a@example.org",
            [new(Role.Worker, Guid.NewGuid())]));

        Assert.Equal("person.email-taken", await twice.ProblemCode());
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
    }

    [Theory]
    [InlineData(Role.Operator, false, "person.operator-is-platform")]
    [InlineData(Role.Peer, false, "person.peer-by-link")]
    [InlineData(Role.Worker, false, "person.role-needs-site")]
    [InlineData(Role.Administrator, true, "person.role-has-no-site")]
    public async Task Roles_that_an_administrator_cannot_give_are_refused(Role role, bool atSite, string code)
    {
        using var admin = app.Administrator();

        var answer = await admin.Send(HttpMethod.Post, "/api/identity/people",
            new InvitePersonRequest("Somebody", "somebody@example.org", [new(role, atSite ? IdentityApp.DemoSite : null)]));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal(code, await answer.ProblemCode());
    }

    private static InvitePersonRequest Worker(string email) => new("Lin", email, [new(Role.Worker, IdentityApp.DemoSite)]);

    private static Task<InvitedPersonView> Invite(HttpClient admin, string email) =>
        admin.Send(HttpMethod.Post, "/api/identity/people", Worker(email)).Read<InvitedPersonView>();

    private static Task<PersonView> Read(HttpClient client, Guid id) =>
        client.GetAsync($"/api/identity/people/{id}").Read<PersonView>();
}
