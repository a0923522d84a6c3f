using Microsoft.EntityFrameworkCore;
using PeerSupport.Messages.Identity;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Messaging;

namespace PeerSupport.Relationships.Features;

/// <summary>From now on the peer's own account acts for them.</summary>
internal sealed class LinkPeer(RelationshipsDb db) : IConsumer<PeerAccountLinked>
{
    public async Task Consume(Received<PeerAccountLinked> received, CancellationToken cancellation)
    {
        var peer = new PeerId(received.Message.PeerId);
        var theirs = await db.Relationships.AsSingleQuery().Where(r => r.Peer.Id == peer).ToListAsync(cancellation);
        foreach (var relationship in theirs)
            relationship.LinkPeer(new(received.Message.PersonId));
    }
}
