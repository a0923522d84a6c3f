using PeerSupport.Kernel;

namespace PeerSupport.Relationships.Domain;

/// <summary>
/// A contact that is planned, by either side: moved, and in the end kept or cancelled. Its time is judged as a contact's is: the
/// worker keeps to the agreed hours or says why not.
/// </summary>
internal sealed class Meeting : Aggregate
{
    public const int MaxMinutes = 24 * 60;
    public const int PlaceMaxLength = Contact.PlaceMaxLength;
    public const int LinkMaxLength = Contact.LinkMaxLength;
    public const int ReasonMaxLength = Contact.ReasonMaxLength;

    private static readonly TimeSpan Horizon = TimeSpan.FromDays(366);

    private Meeting() { }

    public MeetingId Id { get; private init; }
    public RelationshipId Relationship { get; private init; }
    public MeetingPlan What { get; private set; } = null!;

    /// <summary>Who chose the present time.</summary>
    public Side PlannedBy { get; private set; }

    /// <summary>Null: no hours were known yet.</summary>
    public bool? WithinHours { get; private set; }

    /// <summary>The version that judged; 0: the draft's suggestion.</summary>
    public int? JudgedByVersion { get; private set; }

    /// <summary>Why the worker plans it outside the hours.</summary>
    public string? ExceptionReason { get; private set; }
    public MeetingState State { get; private set; }
    public Cancellation? Cancellation { get; private set; }

    /// <summary>The record of what took place, where one was made.</summary>
    public ContactId? RecordedAs { get; private set; }

    public static Meeting Plan(
        SupportRelationship relationship, MeetingPlan what, Side by, string? exceptionReason,
        IReadOnlyCollection<DateOnly> closedDays, DateTimeOffset now)
    {
        var planned = new Meeting
        {
            Id = MeetingId.New(),
            Organisation = relationship.Organisation,
            Relationship = relationship.Id,
        };
        planned.Set(relationship, what, by, exceptionReason, closedDays, now);
        return planned;
    }

    /// <summary>Another time, or another place; the time is judged anew where it changes.</summary>
    public void Move(
        SupportRelationship relationship, MeetingPlan what, Side by, string? exceptionReason,
        IReadOnlyCollection<DateOnly> closedDays, DateTimeOffset now)
    {
        if (what == What)
            return;

        RequireStillPlanned();
        Set(relationship, what, by, exceptionReason, closedDays, now);
    }

    public void Keep(DateTimeOffset now)
    {
        if (State is MeetingState.Kept)
            return;

        RequireStillPlanned();
        if (What.StartsAt > now + Contact.Ahead)
            throw new RuleViolationException("meeting.not-begun", "A meeting is kept once it has begun.");

        State = MeetingState.Kept;
    }

    /// <summary>The record of what took place; it may come later, and there is one.</summary>
    public void Record(ContactId contact)
    {
        RequireUnrecorded();
        RecordedAs = contact;
    }

    public void RequireUnrecorded()
    {
        if (RecordedAs is not null)
            throw new RuleViolationException(
                "meeting.recorded", "What took place is recorded already; what there is to add is a contact of its own.");
    }

    public void Cancel(Side by, string? reason, DateTimeOffset now)
    {
        if (State is MeetingState.Cancelled)
            return;

        RequireStillPlanned();
        (State, Cancellation) = (MeetingState.Cancelled, new(by, reason, now));
    }

    /// <summary>What the ending leaves no room for stays in nobody's calendar.</summary>
    public void FollowEnding(SupportRelationship relationship, DateTimeOffset now)
    {
        if (State is MeetingState.Planned && What.StartsAt > now && !relationship.LeavesRoomFor(What.ContactKind))
            (State, Cancellation) = (MeetingState.Cancelled, new(null, null, now));
    }

    private void Set(
        SupportRelationship relationship, MeetingPlan what, Side by, string? exceptionReason,
        IReadOnlyCollection<DateOnly> closedDays, DateTimeOffset now)
    {
        if (what.StartsAt <= now)
            throw new RuleViolationException("meeting.not-ahead", "A meeting is planned for a time that is still to come.");

        if (what.StartsAt - now > Horizon)
            throw new RuleViolationException("meeting.too-far-ahead", "A meeting is planned for the year ahead at most.");

        relationship.RequireContactAllowed(what.ContactKind, by, what.StartsAt);
        if (what.GoalId is { } goal && goal != What?.GoalId)
            relationship.RequireGoalInForce(goal);

        if (what.StartsAt != What?.StartsAt)
        {
            var judged = relationship.Judge(what.StartsAt, closedDays);
            ExceptionReason = judged.ReasonNeeded(by, exceptionReason);
            (PlannedBy, WithinHours, JudgedByVersion) = (by, judged.WithinHours, judged.Version);
        }

        What = what;
    }

    private void RequireStillPlanned()
    {
        if (State is MeetingState.Kept)
            throw new RuleViolationException("meeting.kept", "This meeting has taken place.");

        if (State is MeetingState.Cancelled)
            throw new RuleViolationException("meeting.cancelled", "This meeting was cancelled; another one is planned anew.");
    }
}
