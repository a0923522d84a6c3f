using PeerSupport.Messages.Identity;
using PeerSupport.Messages.Relationships;
using PeerSupport.Resources.Persistence;
using PeerSupport.ServiceDefaults.Messaging;
using PeerSupport.ServiceDefaults.Persistence;

namespace PeerSupport.Resources.Features;

/// <summary>Remembers whose relationship it is, from whichever of its events arrives.</summary>
internal sealed class FollowRelationships(ResourcesDb db) : IConsumer<RelationshipStarted>, IConsumer<WorkerChanged>,
    IConsumer<CoverChanged>, IConsumer<RelationshipConcluded>, IConsumer<RelationshipWithdrawn>
{
    public async Task Consume(Received<RelationshipStarted> received, CancellationToken cancellation)
    {
        var relationship = await Follow(received, cancellation);
        relationship.Zone = received.Message.Zone;
    }

    public Task Consume(Received<WorkerChanged> received, CancellationToken cancellation) => Follow(received, cancellation);

    public async Task Consume(Received<CoverChanged> received, CancellationToken cancellation)
    {
        var relationship = await Follow(received, cancellation);
        if (received.Revision <= relationship.CoverAsOf)
            return;

        relationship.CoverAsOf = received.Revision;
        relationship.Cover.Clear();
        foreach (var period in received.Message.Cover)
            relationship.Cover.Add(period);
    }

    public Task Consume(Received<RelationshipConcluded> received, CancellationToken cancellation) => Follow(received, cancellation);

    public async Task Consume(Received<RelationshipWithdrawn> received, CancellationToken cancellation)
    {
        var relationship = await Follow(received, cancellation);
        relationship.IsWithdrawn = true; // for good, however late it is heard
    }

    private async Task<RelationshipCopy> Follow<TMessage>(Received<TMessage> received, CancellationToken cancellation)
        where TMessage : class, IRelationshipEvent
    {
        var message = received.Message;
        var (relationship, _) = await db.Relationships.Replicate(message.RelationshipId, received, copy =>
        {
            copy.PeerId = message.PeerId;
            copy.WorkerId = message.WorkerId;
            copy.SiteId = message.SiteId;
        }, cancellation);
        return relationship;
    }
}

/// <summary>Remembers which account acts for a peer.</summary>
internal sealed class FollowPeerAccounts(ResourcesDb db) : IConsumer<PeerAccountLinked>
{
    public Task Consume(Received<PeerAccountLinked> received, CancellationToken cancellation) =>
        db.PeerAccounts.Replicate(received.Message.PeerId, received, account => account.PersonId = received.Message.PersonId, cancellation);
}
