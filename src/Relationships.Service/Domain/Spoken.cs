using PeerSupport.Kernel;

namespace PeerSupport.Relationships.Domain;

/// <summary>Whose word is recorded, by whom and when.</summary>
/// <param name="InPerson">Said by the peer and written down by the worker.</param>
/// <param name="ReadOut">What was read to the peer then.</param>
/// <param name="StandsIn">Who recorded it stands in for the worker.</param>
internal sealed record Spoken(
    Side Side, bool InPerson, string? ReadOut, PersonId RecordedBy, DateTimeOffset At, bool StandsIn = false)
{
    public const int ReadOutMaxLength = 4000;

    /// <summary>Words that a worker writes down for the peer are the peer's only with what they were asked.</summary>
    public void RequireReadOut()
    {
        if (InPerson && ReadOut is null)
            throw new RuleViolationException("in-person.not-read-out", "What was read out to the peer is written down with it.");
    }

    /// <summary>How the relationship looks from the worker's side only the worker says.</summary>
    public void RequireTheirOwn()
    {
        if (StandsIn && Side is Side.Worker)
            throw new RuleViolationException(
                "cover.not-their-word", "Who stands in writes down what the peer says; the worker's own view is the worker's.");
    }
}
