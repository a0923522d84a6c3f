using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Features;

public sealed record WithheldView(string Text, string Reason);

/// <param name="GoalId">The goal that it serves; null: it serves the relationship.</param>
/// <param name="WithinHours">Null: no hours were known at that time.</param>
/// <param name="Link">Where it was held over the network.</param>
/// <param name="HasWithheldPassage">Whether there is more than the peer is shown, to protect a third person.</param>
/// <param name="Withheld">What that is and why; never shown to the peer.</param>
/// <param name="JudgedByVersion">The version of the agreement that judged; 0: the draft's suggestion.</param>
public sealed record ContactView(
    Guid Id,
    DateTimeOffset At,
    ContactKind Kind,
    Channel? Channel,
    Side ReachedOutBy,
    int? Minutes,
    string? Note,
    Guid? GoalId,
    bool? WithinHours,
    string? ExceptionReason,
    int? JudgedByVersion,
    Guid RecordedBy,
    string? Place,
    string? Link,
    bool HasWithheldPassage,
    WithheldView? Withheld)
{
    /// <summary>Only in the answer to a peer who has just recorded that they reached out outside the hours.</summary>
    public OutOfHoursAnswer? Answer { get; init; }

    /// <summary>As it is shown to somebody of this standing.</summary>
    internal static ContactView Of(Contact contact, Standing to) => new(
        contact.Id.Value, contact.At, contact.Kind, contact.Channel, contact.ReachedOutBy, contact.Minutes, contact.Note,
        contact.GoalId, contact.WithinHours, contact.ExceptionReason, contact.JudgedByVersion, contact.RecordedBy.Value,
        contact.Place, contact.Link, contact.Withheld is not null,
        contact.Withheld is { } withheld && !to.HasFlag(Standing.Peer) ? new(withheld.Text, withheld.Reason) : null);
}
