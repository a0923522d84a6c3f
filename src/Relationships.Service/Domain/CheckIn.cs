using PeerSupport.Kernel;

namespace PeerSupport.Relationships.Domain;

/// <summary>One side's short answer to how the relationship goes, at one time.</summary>
internal sealed class CheckIn : Aggregate
{
    private CheckIn() { }

    public CheckInId Id { get; private init; }
    public RelationshipId Relationship { get; private init; }
    public Side Side { get; private init; }
    public CheckInAnswer Heard { get; private init; } = null!;
    public CheckInAnswer WhatMatters { get; private init; } = null!;
    public CheckInAnswer WayOfWorking { get; private init; } = null!;
    public CheckInAnswer BoundariesKept { get; private init; } = null!;

    /// <summary>Said by the peer and written down by the worker.</summary>
    public bool InPerson { get; private init; }

    /// <summary>What was read to the peer then.</summary>
    public string? ReadOut { get; private init; }
    public PersonId RecordedBy { get; private init; }
    public DateTimeOffset At { get; private init; }

    public static CheckIn Answer(SupportRelationship relationship, CheckInAnswers answers, Spoken spoken)
    {
        if (relationship.HasEnded)
            throw new RuleViolationException(
                "check-in.relationship-ended", "The relationship has ended; it keeps its check-ins.");

        if (relationship.Agreed is null)
            throw new RuleViolationException("check-in.not-active", "Check-ins begin once an agreement is in force.");

        spoken.RequireTheirOwn();
        spoken.RequireReadOut();
        if (!answers.AreWithinScale)
            throw new ArgumentOutOfRangeException(nameof(answers), "An answer lies between 1 and 5.");

        return new()
        {
            Id = CheckInId.New(),
            Organisation = relationship.Organisation,
            Relationship = relationship.Id,
            Side = spoken.Side,
            Heard = answers.Heard,
            WhatMatters = answers.WhatMatters,
            WayOfWorking = answers.WayOfWorking,
            BoundariesKept = answers.BoundariesKept,
            InPerson = spoken.InPerson,
            ReadOut = spoken.ReadOut,
            RecordedBy = spoken.RecordedBy,
            At = spoken.At,
        };
    }

    public int Level(Aspect aspect) => aspect switch
    {
        Aspect.Heard => Heard.Level,
        Aspect.WhatMatters => WhatMatters.Level,
        Aspect.WayOfWorking => WayOfWorking.Level,
        _ => BoundariesKept.Level,
    };
}
