using PeerSupport.Kernel;

namespace PeerSupport.Relationships.Domain;

/// <summary>One side's words in the closing review.</summary>
/// <param name="InPerson">Said by the peer and written down by the worker.</param>
/// <param name="ReadOut">What was read to the peer then.</param>
internal sealed record ClosingWords(string Words, PersonId WrittenBy, DateTimeOffset At, bool InPerson, string? ReadOut)
{
    public const int MaxLength = 4000;

    public string? Helped { get; init; }
    public string? ToImprove { get; init; }
    public IReadOnlyList<GoalWords> Goals { get; init; } = [];

    public string? About(Guid goal) => Goals.FirstOrDefault(said => said.GoalId == goal)?.Words;

    internal static ClosingWords Of(Spoken spoken, ClosingPart part, ClosingWords? before) =>
        new(part.Words, spoken.RecordedBy, spoken.At, spoken.InPerson, spoken.ReadOut)
        {
            Helped = Now(part.Helped, before?.Helped),
            ToImprove = Now(part.ToImprove, before?.ToImprove),
            Goals = part.Goals ?? before?.Goals ?? [],
        };

    private static string? Now(string? said, string? before) => said switch
    {
        null => before,
        "" => null,
        _ => said,
    };
}
