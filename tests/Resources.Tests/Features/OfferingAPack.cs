using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeerSupport.Messages.Relationships;
using PeerSupport.Messages.Resources;
using PeerSupport.Resources.Domain;
using PeerSupport.Resources.Features;
using PeerSupport.Resources.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;
using PeerSupport.Testing;

namespace PeerSupport.Resources.Tests.Features;

public sealed class OfferingAPack(ResourcesApp app) : IClassFixture<ResourcesApp>
{
    [Fact]
    public async Task A_pack_is_put_together_changed_offered_and_taken()
    {
        var story = await PackStory.Begin(app);
        using var worker = story.Worker;
        using var peer = story.Peer;

        var created = await worker.Send(HttpMethod.Post, "/api/resources/packs", story.Wanted(story.Services[0]));
        var draft = await created.Read<PackView>();
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Equal($"/api/resources/packs/{draft.Id}", created.Headers.Location?.ToString());
        Assert.Equal($"\"{draft.Revision}\"", created.Headers.ETag?.Tag);
        Assert.Equal(PackState.Draft, draft.State);
        Assert.Equal(new PackEntryView(story.Services[0], "Evening Group", "Close to your work", new DateOnly(2030, 1, 7), PackEntryState.Current), Assert.Single(draft.Entries));

        var changed = await worker.Send(HttpMethod.Put, $"/api/resources/packs/{draft.Id}",
            new { Entries = story.Services.Select(id => new { ServiceId = id, Reason = "Both are good" }) }, draft.Revision).Read<PackView>();
        Assert.Equal(["Evening Group", "Café Núñez"], changed.Entries.Select(entry => entry.Name));

        var offered = await worker.Send(HttpMethod.Post, $"/api/resources/packs/{draft.Id}/offer", revision: changed.Revision).Read<PackView>();
        Assert.Equal(PackState.Offered, offered.State);
        await app.Published.Eventually<ResourcePackOffered>(m => m.PackId == draft.Id && m.RelationshipId == story.Relationship);

        var taken = await peer.Send(HttpMethod.Post, $"/api/resources/packs/{draft.Id}/answer", new { Taken = true }, offered.Revision).Read<PackView>();
        Assert.Equal((PackState.Taken, false), (taken.State, taken.Answer!.InPerson));
        Assert.Equal("taken", (await PackStory.Fresh(peer, draft.Id))["state"]!.GetValue<string>());
        await app.Published.Eventually<ResourcePackAnswered>(m => m.PackId == draft.Id && m.Taken);
    }

    [Fact]
    public async Task The_worker_records_an_answer_given_in_person_with_what_was_read()
    {
        var story = await PackStory.Begin(app);
        var offered = await story.Offered();
        using var worker = story.Worker;

        var alone = await worker.Send(HttpMethod.Post, $"/api/resources/packs/{offered.Id}/answer", new { Taken = false }, offered.Revision);
        Assert.Equal((HttpStatusCode.Conflict, "pack.answer-is-the-peers"), (alone.StatusCode, await alone.ProblemCode()));

        var declined = await worker.Send(HttpMethod.Post, $"/api/resources/packs/{offered.Id}/answer",
            new { Taken = false, InPerson = new { ReadOut = "All entries" } }, offered.Revision).Read<PackView>();
        Assert.Equal((PackState.Declined, true, "All entries"), (declined.State, declined.Answer!.InPerson, declined.Answer.ReadOut));
        await app.Published.Eventually<ResourcePackAnswered>(m => m.PackId == offered.Id && !m.Taken);
    }

    [Fact]
    public async Task Rules_refuse_with_their_code_and_change_nothing()
    {
        var story = await PackStory.Begin(app);
        var empty = await story.Drafted();
        using var worker = story.Worker;
        using var peer = story.Peer;

        Assert.Equal("pack.empty", await Code(worker.Send(HttpMethod.Post, $"/api/resources/packs/{empty.Id}/offer", revision: empty.Revision)));
        Assert.Equal("pack.not-offered", await Code(peer.Send(HttpMethod.Post, $"/api/resources/packs/{empty.Id}/answer", new { Taken = true }, empty.Revision)));
        Assert.Equal("pack.unknown-service", await Code(worker.Send(HttpMethod.Post, "/api/resources/packs", story.Wanted(Guid.NewGuid()))));
        Assert.Equal("pack.entry-twice", await Code(worker.Send(HttpMethod.Post, "/api/resources/packs", story.Wanted(story.Services[0], story.Services[0]))));
        Assert.Equal("draft", (await PackStory.Fresh(worker, empty.Id))["state"]!.GetValue<string>());

        var offered = await story.Offered();
        Assert.Equal("pack.not-draft", await Code(worker.Send(HttpMethod.Put, $"/api/resources/packs/{offered.Id}", new { Entries = Array.Empty<object>() }, offered.Revision)));

        static async Task<string?> Code(Task<HttpResponseMessage> sent)
        {
            Assert.Equal(HttpStatusCode.Conflict, (await sent).StatusCode);
            return await (await sent).ProblemCode();
        }
    }

    [Fact]
    public async Task Nothing_is_offered_after_a_withdrawal_but_a_concluded_relationship_still_gets_its_pack()
    {
        var withdrawn = await PackStory.Begin(app);
        var pack = await withdrawn.Drafted(withdrawn.Services[0]);
        await withdrawn.Hear(new RelationshipWithdrawn(withdrawn.Relationship, withdrawn.PeerId, withdrawn.WorkerId, withdrawn.Site, app.Clock.GetUtcNow()), 3);
        using var worker = withdrawn.Worker;
        var refused = await worker.Send(HttpMethod.Post, $"/api/resources/packs/{pack.Id}/offer", revision: pack.Revision);
        Assert.Equal((HttpStatusCode.Conflict, "pack.relationship-withdrawn"), (refused.StatusCode, await refused.ProblemCode()));

        var concluded = await PackStory.Begin(app);
        await concluded.Hear(new RelationshipConcluded(concluded.Relationship, concluded.PeerId, concluded.WorkerId, concluded.Site, "planned", app.Clock.GetUtcNow()), 9);
        Assert.Equal(PackState.Offered, (await concluded.Offered()).State);
    }

    [Fact]
    public async Task Events_in_any_order_and_twice_leave_the_newest_worker()
    {
        var story = new PackStory(app);
        var newer = Guid.NewGuid();
        var changed = new WorkerChanged(story.Relationship, story.PeerId, newer, story.Site, story.WorkerId, app.Clock.GetUtcNow());
        var started = new RelationshipStarted(story.Relationship, story.PeerId, story.WorkerId, story.Site, "America/Chicago", app.Clock.GetUtcNow());
        await story.Hear(changed, 5);
        await story.Hear(started, 1);
        await story.Hear(changed, 5);

        using var former = story.Worker;
        using var worker = app.ClientFor(newer, story.Organisation, $"worker@{story.Site}");
        Assert.Equal(HttpStatusCode.NotFound, (await former.Send(HttpMethod.Get, $"/api/resources/packs?relationshipId={story.Relationship}")).StatusCode);
        Assert.Equal(0, (await worker.Send(HttpMethod.Get, $"/api/resources/packs?relationshipId={story.Relationship}").Read<Page<PackView>>()).Total);
    }

    [Fact]
    public async Task Who_stands_in_for_the_worker_reads_its_packs_while_they_do()
    {
        var story = await PackStory.Begin(app);
        var pack = await story.Drafted(story.Services[0]);
        var (another, now) = (Guid.NewGuid(), app.Clock.GetUtcNow());
        using var standIn = app.ClientFor(another, story.Organisation, $"worker@{story.Site}");
        using var elsewhere = app.ClientFor(another, story.Organisation, $"worker@{Guid.NewGuid()}");
        var path = $"/api/resources/packs/{pack.Id}";

        await Cover(2, now.AddDays(-2), now);
        Assert.Equal(HttpStatusCode.NotFound, (await standIn.Send(HttpMethod.Get, path)).StatusCode);

        await Cover(3, now, now.AddDays(1));
        await Cover(2, now.AddDays(-2), now);
        Assert.Equal(HttpStatusCode.OK, (await standIn.Send(HttpMethod.Get, path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.Send(HttpMethod.Get, path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await standIn.Send(HttpMethod.Post, $"{path}/offer", revision: pack.Revision)).StatusCode);

        Task Cover(long revision, DateTimeOffset from, DateTimeOffset until) => story.Hear(
            new CoverChanged(story.Relationship, story.PeerId, story.WorkerId, story.Site, [new(another, from, until)]), revision);
    }

    [Fact]
    public async Task Whoever_comes_to_a_pack_is_in_the_relationships_audit_trail_and_who_is_refused_is_not()
    {
        var story = await PackStory.Begin(app);
        var pack = await story.Offered();
        using var peer = story.Peer;
        using var another = app.ClientFor(Guid.NewGuid(), story.Organisation, $"worker@{story.Site}");
        foreach (var client in (HttpClient[])[story.Worker, peer, story.Supervisor, another])
            await client.Send(HttpMethod.Get, $"/api/resources/packs/{pack.Id}");
        await peer.Send(HttpMethod.Post, $"/api/resources/packs/{pack.Id}/answer", new { Taken = true }, pack.Revision);

        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Enter(new(story.Organisation));
        var db = scope.ServiceProvider.GetRequiredService<ResourcesDb>();
        var trail = await db.AuditTrail.IgnoreQueryFilters().Where(entry => entry.Record == story.Relationship).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(3, trail.Count(entry => entry.Operation == "GetPack"));
        Assert.Contains(trail, entry => entry.Operation == "AnswerPack" && entry.Person.Value == story.PeerPerson);
        Assert.Contains(trail, entry => entry.Operation == "DraftPack" && entry.Person.Value == story.WorkerId);
    }
}
