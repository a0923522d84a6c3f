using System.ComponentModel.DataAnnotations;
using PeerSupport.Identity.Domain;
using PeerSupport.Identity.Mail;
using PeerSupport.Testing;

namespace PeerSupport.Identity.Tests.Mail;

public sealed class TellingByMail(MailApp app) : IClassFixture<MailApp>
{
    private static readonly Guid DemoPeer = Guid.Parse("de300000-0000-4000-8000-000000000015");

    [Fact]
    public async Task The_mail_reveals_nothing()
    {
        var person = await app.Joined("plain@example.org");

        await app.Call(person.Id);
        var mail = await Eventually("plain@example.org");

        Assert.Equal("hello@service.example", mail.Sender);
        Assert.Equal("post secret", app.Server.Credentials);
        Assert.Contains("Subject: Something new for you", mail.Text, StringComparison.Ordinal);
        Assert.Contains("From: Hello <hello@service.example>", mail.Text, StringComparison.Ordinal);
        Assert.Contains("http://localhost/", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Auto-Submitted: auto-generated", mail.Text, StringComparison.Ordinal);
        Assert.Matches("Message-Id: <[^@]+@service.example>", mail.Text);
        foreach (var telling in new[]
        {
            "recover", "peer", "support", "relationship", "agreement", "worker", "Lin", "Distinctive", "Demo", Environment.MachineName,
            $"{person.Id}", $"{IdentityApp.DemoSite}",
        })
            Assert.DoesNotContain(telling, mail.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task However_much_is_new_there_is_one_mail_an_hour()
    {
        var person = await app.Joined("often@example.org");
        await app.Call(person.Id);
        await Eventually("often@example.org");
        await Settled(person.Id);

        await app.Call(person.Id);
        await app.Call(person.Id);
        app.Clock.Advance(TimeSpan.FromMinutes(59));
        await app.Call(person.Id);
        var (waiting, another) = (await app.NoticeTo(person.Id), await app.Joined("meanwhile@example.org"));
        await app.Call(another.Id);
        await Eventually("meanwhile@example.org");
        Assert.Single(app.Server.To("often@example.org"));
        Assert.Equal(waiting!.SentAt + Notice.AtMostEvery, waiting.DueAt);

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await Eventually("often@example.org", 2);
        Assert.Null((await Settled(person.Id)).DueAt);
    }

    [Fact]
    public async Task What_concerns_a_site_s_supervisors_goes_to_them_alone()
    {
        await app.Call(person: null);
        await Eventually("supervisor@demo.example");

        Assert.Empty(app.Server.To("worker@demo.example"));
        Assert.Empty(app.Server.To("admin@demo.example"));
        Assert.Null(await app.NoticeTo(IdentityApp.DemoWorker));
    }

    [Fact]
    public async Task A_supervisor_in_whose_list_it_is_not_is_not_told()
    {
        var (told, other) = (await app.Supervisor("told@example.org"), await app.Supervisor("other@example.org"));

        await app.Call(person: null, except: other.Id);

        await Eventually("told@example.org");
        Assert.Null(await app.NoticeTo(other.Id));
        Assert.NotNull(await app.NoticeTo(told.Id));
    }

    [Fact]
    public async Task Nobody_without_an_address_or_of_another_organisation_is_written_to()
    {
        await app.Call(DemoPeer);
        await app.Hear(new Messages.Relationships.AttentionCalled(
            IdentityApp.DemoSite, IdentityApp.DemoWorker, app.Clock.GetUtcNow()), Guid.NewGuid(), Guid.NewGuid(), 1);

        Assert.Null(await app.NoticeTo(DemoPeer));
        Assert.Null(await app.NoticeTo(IdentityApp.DemoWorker));
    }

    [Theory]
    [InlineData("550 no such mailbox", "gone@example.org", false)]
    [InlineData("451 come back later", "later@example.org", true)]
    public async Task An_address_that_does_not_exist_is_given_up_and_a_busy_one_is_not(string says, string address, bool isKept)
    {
        var person = await app.Joined(address);
        app.Server.Refusals[address] = says;
        await app.Call(person.Id);

        await Eventual.State(async () => await app.NoticeTo(person.Id) is { } notice && (isKept ? notice.Attempts == 1 : notice.DueAt is null), "it was tried");
        app.Server.Refusals.Clear();
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        if (isKept)
            await Eventually(address);

        Assert.Equal(isKept ? 1 : 0, app.Server.To(address).Count);
    }

    [Fact]
    public void A_server_without_a_sender_s_address_is_refused_at_the_start()
    {
        var context = new ValidationContext(this);

        Assert.NotEmpty(new MailOptions { Host = "mail.example" }.Validate(context));
        Assert.NotEmpty(new MailOptions { Host = "mail.example", From = "not an address" }.Validate(context));
        Assert.Empty(new MailOptions { Host = "mail.example", From = "hello@service.example" }.Validate(context));
        Assert.Empty(new MailOptions().Validate(context));
    }

    private async Task<Delivered> Eventually(string address, int count = 1)
    {
        await Eventual.State(() => Task.FromResult(app.Server.To(address).Count >= count), $"mail number {count} to {address} arrives");
        return app.Server.To(address)[^1];
    }

    private async Task<Notice> Settled(Guid person)
    {
        await Eventual.State(async () => (await app.NoticeTo(person))!.Attempts == 0, "the mail is entered as sent");
        return (await app.NoticeTo(person))!;
    }
}

public sealed class WhileTheMailServerIsDown(MailApp app) : IClassFixture<MailApp>
{
    [Fact]
    public async Task Nothing_is_lost_and_nothing_is_sent_to_who_was_suspended_meanwhile()
    {
        var (kept, suspended) = (await app.Joined("kept@example.org"), await app.Joined("suspended@example.org"));
        await app.Server.Stop();

        await app.Call(kept.Id);
        await app.Call(suspended.Id);
        await Tried(kept.Id);
        await Tried(suspended.Id);
        using var admin = app.Administrator();
        await admin.Send(HttpMethod.Post, $"/api/identity/people/{suspended.Id}/suspension", revision: suspended.Revision);

        app.Server.Start();
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        await Eventual.State(() => Task.FromResult(app.Server.To("kept@example.org").Count == 1), "the mail arrives");
        await Eventual.State(async () => (await app.NoticeTo(suspended.Id))!.DueAt is null, "the other notice is dropped");
        Assert.Empty(app.Server.To("suspended@example.org"));
    }

    private Task Tried(Guid person) =>
        Eventual.State(async () => await app.NoticeTo(person) is { Attempts: > 0, DueAt: not null }, "it was tried in vain");
}

public sealed class WithoutAMailServer(IdentityApp app) : IClassFixture<IdentityApp>
{
    [Fact]
    public async Task Nothing_is_stored()
    {
        await app.Call(IdentityApp.DemoWorker);

        Assert.Null(await app.NoticeTo(IdentityApp.DemoWorker));
    }
}
