using PeerSupport.Kernel;

namespace PeerSupport.Relationships.Domain;

/// <summary>One side's words about a review.</summary>
/// <param name="InPerson">Said by the peer and written down by the worker.</param>
/// <param name="ReadOut">What was read to the peer then.</param>
internal sealed record ReviewWords(string Words, PersonId WrittenBy, DateTimeOffset At, bool InPerson, string? ReadOut)
{
    public const int MaxLength = 4000;
}
