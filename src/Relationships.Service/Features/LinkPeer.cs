using Microsoft.EntityFrameworkCore;
using PeerSupport.Kernel;
using PeerSupport.Messages.Identity;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Messaging;

namespace PeerSupport.Relationships.Features;

/// <summary>
/// From now on the peer's own account acts for them. Supervisors are called where it is that of somebody counted on there.
/// </summary>
internal sealed class LinkPeer(RelationshipsDb db, CallAttention attention, TimeProvider clock) : IConsumer<PeerAccountLinked>
{
    public async Task Consume(Received<PeerAccountLinked> received, CancellationToken cancellation)
    {
        var (peer, person) = (new PeerId(received.Message.PeerId), new PersonId(received.Message.PersonId));
        var theirs = await db.Relationships.AsSingleQuery().Where(r => r.Peer.Id == peer).ToListAsync(cancellation);
        foreach (var relationship in theirs)
            if (relationship.LinkPeer(person, clock.GetUtcNow()))
                await attention.Of(
                    Standing.Supervisor, relationship, AttentionKind.WorkerMissing, relationship.Id.Value, cancellation,
                    occasion: $"{person.Value} is the peer");
    }
}
