using PeerSupport.Kernel;

namespace PeerSupport.Relationships.Domain;

/// <summary>
/// One meeting, call or message exchange that took place, judged by the hours that were agreed at its own time. The worker keeps
/// to them or says why not; what the peer does is recorded and never held against them.
/// </summary>
internal sealed class Contact : Aggregate
{
    public const int NoteMaxLength = 4000;
    public const int ReasonMaxLength = 1000;
    public const int PlaceMaxLength = 500;
    public const int LinkMaxLength = 1000;

    /// <summary>How far clocks may differ; what is planned is a meeting, not a contact.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);

    private Contact() { }

    public ContactId Id { get; private init; }
    public RelationshipId Relationship { get; private init; }
    public DateTimeOffset At { get; private init; }
    public ContactKind Kind { get; private init; }
    public Channel? Channel { get; private init; }
    public int? Minutes { get; private init; }
    public Side ReachedOutBy { get; private init; }
    public string? Place { get; private init; }
    public string? Link { get; private init; }
    public string? Note { get; private init; }
    public Guid? GoalId { get; private init; }

    /// <summary>What else there is to say, kept from the peer.</summary>
    public Withheld? Withheld { get; private init; }

    /// <summary>Null: no hours were known yet.</summary>
    public bool? WithinHours { get; private init; }

    /// <summary>The version that judged; 0: the draft's suggestion.</summary>
    public int? JudgedByVersion { get; private init; }

    /// <summary>Why the worker reached out although it was outside the hours.</summary>
    public string? ExceptionReason { get; private init; }
    public PersonId RecordedBy { get; private init; }

    public bool IsException => ReachedOutBy is Side.Worker && WithinHours is false;

    /// <summary>Whether somebody who says this says what they have recorded here.</summary>
    public bool Says(TookPlace what, string? exceptionReason, PersonId by) => RecordedBy == by
        && new TookPlace(At, Kind, Channel, Minutes, ReachedOutBy, Note, GoalId, Place, Link, Withheld, what.ToldByPeer) == what
        && (ExceptionReason is null || ExceptionReason == exceptionReason);

    public static Contact Log(
        SupportRelationship relationship, TookPlace what, string? exceptionReason, PersonId recordedBy,
        IReadOnlyCollection<DateOnly> closedDays, DateTimeOffset now)
    {
        if (what.At > now + Ahead)
            throw new RuleViolationException("contact.in-future", "A contact has taken place; what is planned is a meeting.");

        relationship.RequireContactAllowed(what.Kind, what.ReachedOutBy, what.At);
        if (what.GoalId is { } goal)
            relationship.RequireGoalOfAnyVersion(goal);

        var judged = relationship.Judge(what.At, closedDays);
        return new()
        {
            Id = ContactId.New(),
            Organisation = relationship.Organisation,
            Relationship = relationship.Id,
            At = what.At.ToUniversalTime(),
            Kind = what.Kind,
            Channel = what.Channel,
            Minutes = what.Minutes,
            ReachedOutBy = what.ReachedOutBy,
            Place = what.Place,
            Link = what.Link,
            Note = what.Note,
            GoalId = what.GoalId,
            Withheld = what.Withheld,
            WithinHours = judged.WithinHours,
            JudgedByVersion = judged.Version,
            ExceptionReason = judged.ReasonNeeded(what.ReachedOutBy, exceptionReason, isAsked: !what.ToldByPeer),
            RecordedBy = recordedBy,
        };
    }
}
