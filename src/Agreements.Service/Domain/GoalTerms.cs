using PeerSupport.Kernel;

namespace PeerSupport.Agreements.Domain;

/// <summary>A recovery goal in the peer's words, with what each attainment level would look like.</summary>
/// <param name="Scale">Five texts, from much less than expected (−2) to much better (+2).</param>
/// <param name="Importance">1 to 3, or null like <paramref name="Difficulty"/>: the goal is left unweighted.</param>
/// <param name="Baseline">The level at the start, −2 to +2.</param>
internal sealed record GoalTerms(string Words, IReadOnlyList<string> Scale, int? Importance, int? Difficulty, int Baseline)
{
    public const int WordsMaxLength = 1000;
    public const int Levels = 5;
    public const int LevelMaxLength = 500;

    /// <summary>Importance × difficulty, or 1.</summary>
    public decimal Weight => Importance * Difficulty ?? 1;

    public void Guard()
    {
        if (string.IsNullOrWhiteSpace(Words) || Words.Length > WordsMaxLength)
            throw new RuleViolationException("goal.words", $"A goal is put in 1 to {WordsMaxLength} characters.");
        if (Scale.Count != Levels || Scale.Any(level => string.IsNullOrWhiteSpace(level) || level.Length > LevelMaxLength))
            throw new RuleViolationException(
                "goal.scale", $"A goal has a text for each of its five levels, of at most {LevelMaxLength} characters.");
        if (Importance.HasValue != Difficulty.HasValue || Importance is < 1 or > 3 || Difficulty is < 1 or > 3)
            throw new RuleViolationException("goal.weight", "Importance and difficulty are 1 to 3 each, or both left out.");
        if (Baseline is < -2 or > 2)
            throw new RuleViolationException("goal.baseline", "The level at the start lies between −2 and +2.");
    }
}
