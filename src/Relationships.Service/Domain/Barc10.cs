using PeerSupport.Kernel;

namespace PeerSupport.Relationships.Domain;

/// <summary>
/// The peer's ten answers to the Brief Assessment of Recovery Capital (Vilsaint and others, 2017): a second measure, always
/// optional and theirs to ask for.
/// </summary>
internal sealed class Barc10 : Aggregate
{
    public const int Items = 10;
    public const int Lowest = 1;
    public const int Highest = 6;

    /// <summary>This total and above is associated with sustained remission.</summary>
    public const int SustainedRemission = 47;

    private Barc10() { }

    public Barc10Id Id { get; private init; }
    public RelationshipId Relationship { get; private init; }

    /// <summary>In the order of the questionnaire; 1 strongly disagree … 6 strongly agree.</summary>
    public IReadOnlyList<int> Answers { get; private init; } = [];

    /// <summary>10 to 60.</summary>
    public int Total { get; private init; }

    /// <summary>Said by the peer and written down by the worker.</summary>
    public bool InPerson { get; private init; }

    /// <summary>What was read to the peer then.</summary>
    public string? ReadOut { get; private init; }
    public PersonId RecordedBy { get; private init; }
    public DateTimeOffset At { get; private init; }

    public static Barc10 Answer(SupportRelationship relationship, IReadOnlyList<int> answers, Spoken spoken)
    {
        if (relationship.HasEnded)
            throw new RuleViolationException("barc10.relationship-ended", "The relationship has ended; it keeps its answers.");

        if (spoken.Side is not Side.Peer)
            throw new RuleViolationException("barc10.not-the-peers", "The answers are the peer's, their own or said in person.");

        spoken.RequireReadOut();
        if (answers.Count != Items || answers.Any(answer => answer is < Lowest or > Highest))
            throw new ArgumentOutOfRangeException(nameof(answers), "There are ten answers between 1 and 6.");

        return new()
        {
            Id = Barc10Id.New(),
            Organisation = relationship.Organisation,
            Relationship = relationship.Id,
            Answers = [.. answers],
            Total = answers.Sum(),
            InPerson = spoken.InPerson,
            ReadOut = spoken.ReadOut,
            RecordedBy = spoken.RecordedBy,
            At = spoken.At,
        };
    }
}
