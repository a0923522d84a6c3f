using PeerSupport.Kernel;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;

namespace PeerSupport.Relationships.Features;

/// <summary>
/// Puts something into the lists of those whom it concerns, saved with its cause; once, however often that is heard.
/// </summary>
internal sealed class CallAttention(RelationshipsDb db, TimeProvider clock)
{
    /// <param name="whom">Of the relationship; a peer without an account has no list, one who may have died is sent nothing.</param>
    /// <param name="about">The record that it is about; which one, the kind says.</param>
    /// <param name="occasion">Which time, for what comes again: a day, an instant.</param>
    public async Task Of(
        Standing whom, SupportRelationship relationship, AttentionKind kind, Guid about, CancellationToken cancellation,
        string? occasion = null)
    {
        if (whom.HasFlag(Standing.Supervisor))
            await Call(null);
        if (whom.HasFlag(Standing.Worker))
            await Call(relationship.Worker);
        if (whom.HasFlag(Standing.StandIn) && relationship.CoverAt(clock.GetUtcNow()) is { StandIn: var standIn })
            await Call(standIn);
        if (whom.HasFlag(Standing.Peer) && relationship is { RemindsNobody: false, Peer.Person: { } peer })
            await Call(peer);

        async Task Call(PersonId? person)
        {
            var called = Attention.Call(relationship, kind, about, person, occasion, clock.GetUtcNow());
            if (await db.Attention.FindAsync([called.Id], cancellation) is null)
                db.Attention.Add(called);
        }
    }

    /// <summary>Takes out of the supervisors' lists what is no longer so.</summary>
    public async Task NoLonger(AttentionKind kind, Guid about, string? occasion, CancellationToken cancellation)
    {
        if (await db.Attention.FindAsync([AttentionId.Of(kind, about, null, occasion)], cancellation) is { } called)
            db.Attention.Remove(called);
    }
}
