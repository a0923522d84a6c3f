using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Features;

/// <param name="GoalId">The goal that it serves; null: it serves the relationship.</param>
/// <param name="WithinHours">Null: no hours were known at that time.</param>
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
    Guid RecordedBy)
{
    /// <summary>Only in the answer to a peer who has just recorded that they reached out outside the hours.</summary>
    public OutOfHoursAnswer? Answer { get; init; }

    internal static ContactView Of(Contact contact) => new(
        contact.Id.Value, contact.At, contact.Kind, contact.Channel, contact.ReachedOutBy, contact.Minutes, contact.Note,
        contact.GoalId, contact.WithinHours, contact.ExceptionReason, contact.JudgedByVersion, contact.RecordedBy.Value);
}
