using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using PeerSupport.Agreements.Domain;

namespace PeerSupport.Agreements.Features;

/// <summary>A goal in the peer's words.</summary>
/// <param name="Scale">Five texts, from level −2 to +2.</param>
/// <param name="Importance">With <paramref name="Difficulty"/> it makes the weight; both left out: 1.</param>
/// <param name="Baseline">The level at the start, −2 to +2.</param>
/// <param name="InPerson">Set by the worker who records what the peer put forward in person.</param>
public sealed record GoalRequest(
    [property: Required, MaxLength(GoalTerms.WordsMaxLength)] string Words,
    [property: Required, MinLength(GoalTerms.Levels), MaxLength(GoalTerms.Levels)] IReadOnlyList<string> Scale,
    [property: JsonRequired, Range(-2, 2)] int Baseline,
    [property: Range(1, 3)] int? Importance = null,
    [property: Range(1, 3)] int? Difficulty = null,
    InPersonRequest? InPerson = null) : IValidatableObject
{
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Importance.HasValue != Difficulty.HasValue)
            yield return new("Importance and difficulty are given both or not at all.", [nameof(Importance), nameof(Difficulty)]);
        if (Scale.Any(level => string.IsNullOrWhiteSpace(level) || level.Length > GoalTerms.LevelMaxLength))
            yield return new($"Each level has a text of at most {GoalTerms.LevelMaxLength} characters.", [nameof(Scale)]);
    }

    internal GoalTerms ToTerms() => new(Words, [.. Scale], Importance, Difficulty, Baseline);
}
