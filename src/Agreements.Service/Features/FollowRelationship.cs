using Microsoft.EntityFrameworkCore;
using PeerSupport.Agreements.Domain;
using PeerSupport.Agreements.Persistence;
using PeerSupport.Messages.Relationships;
using PeerSupport.ServiceDefaults.Messaging;
using PeerSupport.ServiceDefaults.Persistence;

namespace PeerSupport.Agreements.Features;

/// <summary>
/// An agreement is drafted when its relationship starts, is handed over with it and ends with it. In whatever order this is
/// heard, the outcome is the same: there is one agreement, the newest worker has it, and an end stays an end.
/// </summary>
internal sealed class FollowRelationship(AgreementsDb db, TimeProvider clock) :
    IConsumer<RelationshipStarted>, IConsumer<WorkerChanged>, IConsumer<CoverChanged>, IConsumer<ConclusionBegun>,
    IConsumer<RelationshipConcluded>, IConsumer<RelationshipWithdrawn>
{
    public async Task Consume(Received<RelationshipStarted> received, CancellationToken cancellation)
    {
        var (relationship, agreement) = await Follow(received, cancellation);
        if (agreement is not null)
            return;

        var parties = new Parties(
            new(relationship.Id), new(relationship.SiteId), new(relationship.PeerId), new(relationship.WorkerId),
            relationship.Revision);
        var template = await db.Templates.FindAsync([parties.Site], cancellation);
        agreement = Agreement.Draft(AgreementId.New(), received.Organisation, parties,
            (template?.Text ?? DefaultTemplate.Text).Draft(received.Message.Zone), clock.GetUtcNow());
        if (relationship.EndedAt is { } ended)
            agreement.End(ended);
        db.Agreements.Add(agreement);
    }

    public async Task Consume(Received<WorkerChanged> received, CancellationToken cancellation)
    {
        var (_, agreement) = await Follow(received, cancellation);
        agreement?.HandOver(new(received.Message.WorkerId), received.Revision, clock.GetUtcNow());
    }

    public async Task Consume(Received<CoverChanged> received, CancellationToken cancellation)
    {
        var (relationship, _) = await Follow(received, cancellation);
        if (received.Revision <= relationship.CoverAsOf)
            return;

        relationship.CoverAsOf = received.Revision;
        relationship.Cover.Clear();
        foreach (var period in received.Message.Cover)
            relationship.Cover.Add(period);
    }

    public Task Consume(Received<ConclusionBegun> received, CancellationToken cancellation) => Follow(received, cancellation);

    public Task Consume(Received<RelationshipConcluded> received, CancellationToken cancellation) =>
        End(received, received.Message.At, cancellation);

    public Task Consume(Received<RelationshipWithdrawn> received, CancellationToken cancellation) =>
        End(received, received.Message.At, cancellation);

    private async Task End<TMessage>(Received<TMessage> received, DateTimeOffset at, CancellationToken cancellation)
        where TMessage : class, IRelationshipEvent
    {
        var (relationship, agreement) = await Follow(received, cancellation);
        relationship.EndedAt ??= at;
        agreement?.End(at);
    }

    private async Task<(Relationship, Agreement?)> Follow<TMessage>(Received<TMessage> received, CancellationToken cancellation)
        where TMessage : class, IRelationshipEvent
    {
        var said = received.Message;
        var (relationship, _) = await db.Relationships.Replicate(said.RelationshipId, received,
            copy => (copy.PeerId, copy.WorkerId, copy.SiteId) = (said.PeerId, said.WorkerId, said.SiteId), cancellation);
        relationship.Heard++;

        var id = new RelationshipId(said.RelationshipId);
        var agreement = await db.Agreements.SingleOrDefaultAsync(a => a.Relationship == id, cancellation);
        if (agreement is not null && agreement.Worker.Value != said.WorkerId)
            agreement.HandOver(new(said.WorkerId), received.Revision, clock.GetUtcNow());

        return (relationship, agreement);
    }
}
