using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

/// <param name="AboutId">The record that it is about; which one, the kind says.</param>
/// <param name="SeenBy">Who saw it first; of the supervisors of a site, one is enough.</param>
public sealed record AttentionView(
    Guid Id,
    AttentionKind Kind,
    Guid RelationshipId,
    PeerSummary Peer,
    Guid AboutId,
    DateTimeOffset At,
    DateTimeOffset? SeenAt,
    Guid? SeenBy)
{
    internal static AttentionView Of(Called called) => new(
        called.Attention.Id.Value, called.Attention.Kind, called.Attention.Relationship.Value,
        new(called.Peer.Value, called.FirstName), called.Attention.About, called.Attention.At, called.Attention.SeenAt,
        called.Attention.SeenBy?.Value);
}

/// <summary>An entry with whom it is about.</summary>
internal sealed record Called
{
    public required Attention Attention { get; init; }
    public required PeerId Peer { get; init; }
    public required string FirstName { get; init; }
}

internal static class AttentionExtensions
{
    /// <summary>
    /// The caller's entries, of relationships that they may still see. Of what goes to the supervisors, nobody is shown what is
    /// about a relationship that they are or were at work in; after a forced ending, nobody what was only a reminder.
    /// </summary>
    public static IQueryable<Called> AttentionOf(this RelationshipsDb db, Caller caller, Access access)
    {
        var me = caller.Person;
        var supervised = access.OnlySupervisedBy(caller).Select(r => r.Id);
        return from attention in db.Attention
               join relationship in access.VisibleTo(caller) on attention.Relationship equals relationship.Id
               where attention.Person == me || (attention.Person == null && supervised.Contains(relationship.Id))
               where relationship.Ending!.Kind != EndingKind.Forced
                   || (attention.Kind != AttentionKind.ReviewDue && attention.Kind != AttentionKind.AnswerAwaited)
               orderby attention.SeenAt != null, attention.At descending, attention.Id
               select new Called
               {
                   Attention = attention,
                   Peer = relationship.Peer.Id,
                   FirstName = relationship.Peer.FirstName,
               };
    }
}
