using PeerSupport.Kernel;

namespace PeerSupport.Relationships.Domain;

/// <summary>One side's words in the closing review.</summary>
/// <param name="InPerson">Said by the peer and written down by the worker.</param>
/// <param name="ReadOut">What was read to the peer then.</param>
internal sealed record ClosingWords(string Words, PersonId WrittenBy, DateTimeOffset At, bool InPerson, string? ReadOut)
{
    public const int MaxLength = 4000;
}
