using PeerSupport.Relationships.Domain;
using PeerSupport.ServiceDefaults.Http;

namespace PeerSupport.Relationships.Features;

/// <param name="By">Null: the relationship's ending.</param>
public sealed record CancellationView(Side? By, string? Reason, DateTimeOffset At);

/// <param name="GoalId">The goal that it serves; null: it serves the relationship.</param>
/// <param name="PlannedBy">Who chose the present time.</param>
/// <param name="WithinHours">Null: no hours were known then.</param>
/// <param name="JudgedByVersion">The version of the agreement that judged the time; 0: the draft's suggestion.</param>
/// <param name="ContactId">The contact that records what took place, where one was made.</param>
public sealed record MeetingView(
    Guid Id,
    long Revision,
    Guid RelationshipId,
    DateTimeOffset StartsAt,
    int Minutes,
    MeetingKind Kind,
    string? Place,
    string? Link,
    Guid? GoalId,
    Side PlannedBy,
    bool? WithinHours,
    string? ExceptionReason,
    int? JudgedByVersion,
    MeetingState State,
    CancellationView? Cancellation,
    Guid? ContactId) : IRevisioned
{
    internal static MeetingView Of(Meeting meeting) => new(
        meeting.Id.Value, meeting.Revision, meeting.Relationship.Value, meeting.What.StartsAt, meeting.What.Minutes,
        meeting.What.Kind, meeting.What.Place, meeting.What.Link, meeting.What.GoalId, meeting.PlannedBy, meeting.WithinHours,
        meeting.ExceptionReason, meeting.JudgedByVersion, meeting.State,
        meeting.Cancellation is { } cancelled ? new(cancelled.By, cancelled.Reason, cancelled.At) : null,
        meeting.RecordedAs?.Value);
}
