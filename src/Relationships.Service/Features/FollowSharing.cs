using Microsoft.EntityFrameworkCore;
using PeerSupport.Messages.Agreements;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Messaging;

namespace PeerSupport.Relationships.Features;

/// <summary>Calls the worker to a consent that was taken back, and the supervisors too to what was shared without one.</summary>
internal sealed class FollowSharing(RelationshipsDb db, CallAttention attention)
    : IConsumer<ConsentRevoked>, IConsumer<DisclosedInDanger>
{
    public Task Consume(Received<ConsentRevoked> received, CancellationToken cancellation) => Call(
        received.Message.RelationshipId, Standing.AtWork, AttentionKind.ConsentRevoked, received.Message.ConsentId, cancellation);

    public Task Consume(Received<DisclosedInDanger> received, CancellationToken cancellation) => Call(
        received.Message.RelationshipId, Standing.Staff, AttentionKind.DangerOverride, received.Message.DisclosureId,
        cancellation);

    // Told once, also where it is heard again after another worker took over.
    private async Task Call(Guid id, Standing whom, AttentionKind kind, Guid about, CancellationToken cancellation)
    {
        var key = new RelationshipId(id);
        if (!await db.Attention.AnyAsync(
                told => told.Relationship == key && told.Kind == kind && told.About == about, cancellation)
            && await db.Relationships.AsSingleQuery().SingleOrDefaultAsync(r => r.Id == key, cancellation) is { } relationship)
            await attention.Of(whom, relationship, kind, about, cancellation);
    }
}
