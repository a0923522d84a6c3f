using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using PeerSupport.Agreements;
using PeerSupport.Messages.Agreements;
using PeerSupport.Messages.Identity;
using PeerSupport.Messages.Relationships;
using PeerSupport.Relationships;
using PeerSupport.Resources;
using PeerSupport.ServiceDefaults.Messaging;
using PeerSupport.Testing;

namespace PeerSupport.Journey.Tests;

/// <summary>
/// A whole relationship, and one that ends early, told by the services themselves to each other; what Identity would say, and
/// what nobody says yet, is said for them.
/// </summary>
public sealed partial class Journey : IAsyncLifetime
{
    private static readonly Guid Organisation = Guid.NewGuid(), Site = Guid.NewGuid();
    private static readonly Guid Worker = Guid.NewGuid(), Next = Guid.NewGuid(), Peer = Guid.NewGuid(), Supervisor = Guid.NewGuid();

    private readonly InProcessBus _bus = new();
    private Guid _relationship, _withdrawn;

    public Journey()
    {
        Relationships = new(RelationshipsService.Build, _bus);
        Agreements = new(AgreementsService.Build, _bus);
        Resources = new(ResourcesService.Build, _bus);
    }

    public App Relationships { get; }
    public App Agreements { get; }
    public App Resources { get; }

    /// <summary>Everything that was said, in the order in which it was.</summary>
    public IReadOnlyList<Envelope> Said => [.. Relationships.Published.Envelopes.DistinctBy(envelope => envelope.MessageId)];

    /// <summary>Relationships when both had just begun, and nobody else knew yet.</summary>
    public SqliteConnection Begun { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await Relationships.InitializeAsync();
        await IdentitySays(new SiteChanged(Site, "America/New_York", [], false), Site, 1);
        await IdentitySays(new SiteChanged(Site, "America/Chicago", [new(2030, 7, 4)], true), Site, 2);
        (_relationship, _withdrawn) = (await Start(), await Start());
        Begun = await Relationships.Keep();

        var before = Said;
        await Agreements.InitializeAsync();
        await Resources.InitializeAsync();
        foreach (var envelope in before)
            await _bus.Send(envelope, CancellationToken.None);
        await Play();
    }

    public async ValueTask DisposeAsync()
    {
        await Begun.DisposeAsync();
        foreach (var app in (App[])[Relationships, Agreements, Resources])
            await app.DisposeAsync();
    }

    private async Task Play()
    {
        await IdentitySays(new PersonChanged(Next, false, []), Next, 1);
        await IdentitySays(new PersonChanged(Next, true, [new("worker", Site)]), Next, 2);
        foreach (var id in (Guid[])[_relationship, _withdrawn])
            await IdentitySays(new PeerAccountLinked((Guid)(await Get(Relationships, Worker, Path(id)))["peer"]!["id"]!, Peer), Guid.NewGuid(), 1);
        await LeaveEarly();
        await Agree();
        await Share();
        await HandOver();
        await Choose();
        await Conclude();
        foreach (var app in (App[])[Relationships, Agreements, Resources])
        {
            await app.Quiet();
            Assert.Empty(await app.Faults());
        }
    }

    private async Task LeaveEarly()
    {
        await AgreementOf(Worker, _withdrawn);
        await Change(Relationships, Peer, _withdrawn, "withdrawal");
        await Agreements.Published.Eventually<AgreementEnded>(ended => ended.RelationshipId == _withdrawn);
    }

    private async Task Agree()
    {
        var draft = await AgreementOf(Worker, _relationship);
        await Post(Agreements, Peer, $"{draft}/goals", new
        {
            words = "Moving towards cooking for myself",
            scale = new[] { "Never", "Once", "Weekly", "Often", "Daily" },
            importance = 3,
            difficulty = 2,
            baseline = -1,
        });
        await AcceptAll(Worker);
        await AcceptAll(Peer);
        await Eventual.State(async () => await Phase() == "active", "the relationship is active");
        await Post(Agreements, Peer, $"{draft}/boundaries", new { kind = "meetingPlaces", text = "In the park." });
        await AcceptAll(Worker);
    }

    private async Task Share()
    {
        var agreement = await AgreementOf(Worker, _relationship);
        var consent = await Post(Agreements, Peer, $"{agreement}/consents", new { recipient = "Clinic", purpose = "Care", what = "Goals" });
        await Post(Agreements, Peer, $"{agreement}/consents/{consent["id"]}/revocation", new { });
        await Post(Agreements, Worker, $"{agreement}/disclosures", new
        {
            recipient = "Ambulance",
            what = "Where they are",
            purpose = "Saving a life",
            dangerToLife = "They took too much.",
        });
        await Relationships.Published.Eventually<AttentionCalled>(called => called.PersonId is null);
    }

    private async Task HandOver()
    {
        await Change(Relationships, Supervisor, _relationship, "cover",
            new { standInId = Next, firstDay = "2030-01-08", lastDay = "2030-01-09" });
        await Change(Relationships, Supervisor, _relationship, "handover", new { workerId = Next });
        await Change(Relationships, Peer, _relationship, "handover/answer", new { accepts = true });
        await Eventual.State(async () => (await Get(Agreements, Next, "/api/agreements"))["total"]!.GetValue<int>() == 1, "it is handed over");
        await AcceptAll(Next);
        await AcceptAll(Peer);
        await Agreements.Published.Eventually<AgreementInForce>(version => version.Version == 3);
    }

    private async Task Choose()
    {
        var service = Guid.NewGuid();
        await Import(service);
        await Eventual.State(async () => (await Client(Resources, Next).GetAsync($"/api/resources/packs?relationshipId={_relationship}"))
            .IsSuccessStatusCode, "Resources knows the worker");
        var pack = await Post(Resources, Next, "/api/resources/packs",
            new { relationshipId = _relationship, entries = new[] { new { serviceId = service, reason = "Close by" } } });
        pack = await Post(Resources, Next, $"/api/resources/packs/{pack["id"]}/offer", null, (long)pack["revision"]!);
        await Post(Resources, Peer, $"/api/resources/packs/{pack["id"]}/answer", new { taken = true }, (long)pack["revision"]!);
    }

    private async Task Conclude()
    {
        await Change(Relationships, Next, _relationship, "conclusion", new { ending = "planned", endsOn = "2030-03-01", reason = "Agreed." });
        await Change(Relationships, Next, _relationship, "conclusion/completion",
            new { reasonBeforeDay = "Moved", reasonWithoutReview = "Moved", reasonWithoutPack = "Moved" });
        await Agreements.Published.Eventually<AgreementEnded>(ended => ended.RelationshipId == _relationship);
    }

    private async Task Import(Guid service)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            var provider = Guid.NewGuid();
            foreach (var (name, text) in new[]
            {
                ("organizations.csv", $"id,name,description\n{provider},Open Door,Helps\n"),
                ("services.csv", $"id,organization_id,name,status\n{service},{provider},Evening Group,active\n"),
            })
            {
                using var file = new StreamWriter(zip.CreateEntry(name).Open());
                await file.WriteAsync(text);
            }
        }

        using var client = Resources.ClientFor(Guid.NewGuid(), Organisation, "administrator");
        using var form = new MultipartFormDataContent { { new ByteArrayContent(bytes.ToArray()), "package", "package.zip" } };
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsync("/api/resources/imports", form)).StatusCode);
    }
}
