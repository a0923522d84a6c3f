using PeerSupport.Kernel;

namespace PeerSupport.Relationships.Domain;

/// <summary>
/// Either side says that a boundary is not kept, or worries about one. It goes to worker and supervisor, for boundaries are the
/// worker's duty; the peer may address the supervisor alone, and then nothing tells the worker of it.
/// </summary>
internal sealed class Concern : Aggregate
{
    public const int WordsMaxLength = 4000;

    private Concern() { }

    public ConcernId Id { get; private init; }
    public RelationshipId Relationship { get; private init; }
    public Side RaisedBy { get; private init; }

    /// <summary>The agreement's boundary; null: none in particular.</summary>
    public Guid? BoundaryId { get; private init; }
    public string Words { get; private init; } = null!;
    public bool ToSupervisorAlone { get; private init; }

    /// <summary>Said by the peer and written down by the worker.</summary>
    public bool InPerson { get; private init; }

    /// <summary>What was read to the peer then.</summary>
    public string? ReadOut { get; private init; }
    public PersonId RecordedBy { get; private init; }
    public DateTimeOffset At { get; private init; }
    public ConcernAnswer? Answer { get; private set; }

    /// <summary>Whatever the phase: a boundary may be overstepped after the ending too.</summary>
    public static Concern Raise(
        SupportRelationship relationship, Guid? boundary, string words, bool toSupervisorAlone, Spoken spoken)
    {
        if (toSupervisorAlone && (spoken.Side is not Side.Peer || spoken.InPerson))
            throw new RuleViolationException(
                "concern.not-the-peers-own", "Only the peer themself addresses a concern to the supervisor alone.");

        spoken.RequireReadOut();
        if (!toSupervisorAlone)
            relationship.NoticeConcern(spoken.At);

        return new()
        {
            Id = ConcernId.New(),
            Organisation = relationship.Organisation,
            Relationship = relationship.Id,
            RaisedBy = spoken.Side,
            BoundaryId = boundary,
            Words = words,
            ToSupervisorAlone = toSupervisorAlone,
            InPerson = spoken.InPerson,
            ReadOut = spoken.ReadOut,
            RecordedBy = spoken.RecordedBy,
            At = spoken.At,
        };
    }

    public void AnswerWith(string words, PersonId supervisor, DateTimeOffset now)
    {
        if (Answer is not null)
            throw new RuleViolationException(
                "concern.answered", "This concern has its answer; a new one is raised for what is left.");

        Answer = new(words, supervisor, now);
    }
}
