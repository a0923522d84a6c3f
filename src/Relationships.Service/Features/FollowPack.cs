using Microsoft.EntityFrameworkCore;
using PeerSupport.Messages.Resources;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Messaging;

namespace PeerSupport.Relationships.Features;

/// <summary>Remembers which packs were offered, without which concluding needs a reason, and how they were answered.</summary>
internal sealed class FollowPack(RelationshipsDb db) : IConsumer<ResourcePackOffered>, IConsumer<ResourcePackAnswered>
{
    public async Task Consume(Received<ResourcePackOffered> received, CancellationToken cancellation) =>
        (await Find(received.Message.RelationshipId, cancellation))?.PackOffered(received.Message.PackId, received.Message.At);

    public async Task Consume(Received<ResourcePackAnswered> received, CancellationToken cancellation) =>
        (await Find(received.Message.RelationshipId, cancellation))
            ?.PackAnswered(received.Message.PackId, received.Message.Taken, received.Message.At);

    private Task<SupportRelationship?> Find(Guid id, CancellationToken cancellation)
    {
        var relationship = new RelationshipId(id);
        return db.Relationships.AsSingleQuery().SingleOrDefaultAsync(r => r.Id == relationship, cancellation);
    }
}
