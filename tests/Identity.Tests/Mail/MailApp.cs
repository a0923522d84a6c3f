using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeerSupport.Identity.Domain;
using PeerSupport.Identity.Features.People;
using PeerSupport.Identity.Persistence;
using PeerSupport.Messages.Relationships;
using PeerSupport.Testing;

namespace PeerSupport.Identity.Tests.Mail;

/// <summary>The service with a mail server.</summary>
public sealed class MailApp : IdentityApp, IAsyncLifetime
{
    internal SmtpStandIn Server { get; } = new();

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        Server.Start();
        await InitializeAsync();
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        await Server.DisposeAsync();
    }

    protected override void Configure(WebApplicationBuilder builder)
    {
        base.Configure(builder);
        builder.Configuration["Mail:Host"] = "127.0.0.1";
        builder.Configuration["Mail:Port"] = $"{Server.Port}";
        builder.Configuration["Mail:Security"] = "None";
        builder.Configuration["Mail:User"] = "post";
        builder.Configuration["Mail:Password"] = "secret";
        builder.Configuration["Mail:From"] = "hello@service.example";
        builder.Configuration["Mail:FromName"] = "Hello";
        builder.Configuration["Mail:PollEvery"] = "00:00:00.05";
    }
}

internal static class Attention
{
    /// <summary>A worker who has joined.</summary>
    public static Task<PersonView> Joined(this IdentityApp app, string email) => app.JoinedAs(Role.Worker, email);

    /// <summary>A supervisor who has joined.</summary>
    public static Task<PersonView> Supervisor(this IdentityApp app, string email) => app.JoinedAs(Role.Supervisor, email);

    private static async Task<PersonView> JoinedAs(this IdentityApp app, Role role, string email)
    {
        using var admin = app.Administrator();
        using var browser = app.Browser();
        var invited = await admin.Send(HttpMethod.Post, "/api/identity/people",
            new InvitePersonRequest("Lin Distinctive", email, [new(role, IdentityApp.DemoSite)])).Read<InvitedPersonView>();
        await browser.Submit(invited.Invitation.Url, ("password", "a long enough password"));
        return await admin.Send(HttpMethod.Get, $"/api/identity/people/{invited.Id}").Read<PersonView>();
    }

    public static Task Call(this IdentityApp app, Guid? person, params Guid[] except) => app.Hear(
        new AttentionCalled(IdentityApp.DemoSite, person, app.Clock.GetUtcNow(), except), IdentityApp.DemoOrganisation, Guid.NewGuid(), 1);

    public static async Task<Notice?> NoticeTo(this IdentityApp app, Guid person)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IdentityDb>().Notices
            .SingleOrDefaultAsync(n => n.Person == new Kernel.PersonId(person), TestContext.Current.CancellationToken);
    }
}
