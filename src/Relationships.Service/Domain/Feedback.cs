using PeerSupport.Kernel;

namespace PeerSupport.Relationships.Domain;

/// <summary>What the peer tells the supervisor at the end; apart from the worker, if they wish.</summary>
internal sealed class Feedback : Aggregate
{
    public const int WordsMaxLength = 4000;

    private Feedback() { }

    public FeedbackId Id { get; private init; }
    public RelationshipId Relationship { get; private init; }
    public string Words { get; private init; } = null!;

    /// <summary>The worker never sees it.</summary>
    public bool ApartFromWorker { get; private init; }

    /// <summary>Said to the supervisor, who wrote it down.</summary>
    public bool InPerson { get; private init; }
    public PersonId RecordedBy { get; private init; }
    public DateTimeOffset At { get; private init; }

    public static Feedback Give(
        SupportRelationship relationship, string words, bool apartFromWorker, bool inPerson, PersonId recordedBy,
        DateTimeOffset now)
    {
        if (relationship.Phase is not (Phase.Concluding or Phase.Concluded))
            throw new RuleViolationException("feedback.not-ending", "Feedback belongs to the ending and to afterwards.");

        return new()
        {
            Id = FeedbackId.New(),
            Organisation = relationship.Organisation,
            Relationship = relationship.Id,
            Words = words,
            ApartFromWorker = apartFromWorker,
            InPerson = inPerson,
            RecordedBy = recordedBy,
            At = now,
        };
    }
}
