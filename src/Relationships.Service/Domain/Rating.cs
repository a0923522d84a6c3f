using PeerSupport.Kernel;

namespace PeerSupport.Relationships.Domain;

/// <summary>How far one side sees a goal attained, at one time.</summary>
internal sealed class Rating : Aggregate
{
    public const int WordsMaxLength = 2000;

    private Rating() { }

    public RatingId Id { get; private init; }
    public RelationshipId Relationship { get; private init; }
    public Guid GoalId { get; private init; }
    public Side Side { get; private init; }

    /// <summary>−2 much less than expected … +2 much better.</summary>
    public int Level { get; private init; }
    public string? Words { get; private init; }

    /// <summary>Said by the peer and written down by the worker.</summary>
    public bool InPerson { get; private init; }

    /// <summary>What was read to the peer then.</summary>
    public string? ReadOut { get; private init; }
    public PersonId RecordedBy { get; private init; }
    public DateTimeOffset At { get; private init; }

    public static Rating Rate(SupportRelationship relationship, Rated rated, Spoken spoken)
    {
        if (relationship.HasEnded)
            throw new RuleViolationException(
                "rating.relationship-ended", "The relationship has ended; its goals keep their last ratings.");

        spoken.RequireTheirOwn();
        spoken.RequireReadOut();
        relationship.RequireGoalInForce(rated.GoalId);
        return new()
        {
            Id = RatingId.New(),
            Organisation = relationship.Organisation,
            Relationship = relationship.Id,
            GoalId = rated.GoalId,
            Side = spoken.Side,
            Level = rated.Level is >= GoalAttainment.Lowest and <= GoalAttainment.Highest
                ? rated.Level
                : throw new ArgumentOutOfRangeException(nameof(rated), "A level lies between −2 and +2."),
            Words = rated.Words,
            InPerson = spoken.InPerson,
            ReadOut = spoken.ReadOut,
            RecordedBy = spoken.RecordedBy,
            At = spoken.At,
        };
    }
}
