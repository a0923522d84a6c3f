using System.Globalization;
using PeerSupport.Web.Clients;
using PeerSupport.Web.Words;
using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Forms;

/// <summary>What is typed to propose or counter a goal.</summary>
public sealed class GoalForm : SidesForm
{
    public string? Words { get; set; }
    public string? MuchLess { get; set; }
    public string? Less { get; set; }
    public string? Expected { get; set; }
    public string? Better { get; set; }
    public string? MuchBetter { get; set; }
    public string? Importance { get; set; }
    public string? Difficulty { get; set; }
    public string? Baseline { get; set; } = "-1";

    public static GoalForm Of(GoalView goal) => new()
    {
        Words = goal.Words,
        MuchLess = goal.Scale.ElementAtOrDefault(0),
        Less = goal.Scale.ElementAtOrDefault(1),
        Expected = goal.Scale.ElementAtOrDefault(2),
        Better = goal.Scale.ElementAtOrDefault(3),
        MuchBetter = goal.Scale.ElementAtOrDefault(4),
        Importance = goal.Importance?.ToString(CultureInfo.InvariantCulture),
        Difficulty = goal.Difficulty?.ToString(CultureInfo.InvariantCulture),
        Baseline = goal.Baseline.ToString(CultureInfo.InvariantCulture),
        Revision = goal.Revision,
    };

    /// <summary>The five fields of the scale with their levels and what is typed in them.</summary>
    public IReadOnlyList<(string Field, int Level, string? Text)> Scale =>
    [
        ("MuchLess", -2, MuchLess), ("Less", -1, Less), ("Expected", 0, Expected),
        ("Better", 1, Better), ("MuchBetter", 2, MuchBetter),
    ];

    internal GoalRequest Read(FormErrors errors)
    {
        var words = errors.Require("Words", Words, T("Say the goal in your own words."));
        string[] scale = [.. Scale.Select(level => errors.Require(
            level.Field, level.Text,
            T("Say what “{0}” would look like.", Labels.LevelMeaning(level.Level).ToLower(CultureInfo.CurrentCulture))))];
        var importance = errors.Number("Importance", Importance, 1, 3);
        var difficulty = errors.Number("Difficulty", Difficulty, 1, 3);
        if (importance.HasValue != difficulty.HasValue)
            errors.Add(importance is null ? "Importance" : "Difficulty", T("Choose both of these, or neither."));
        return new(words, scale, importance, difficulty, errors.Number("Baseline", Baseline, -2, 2) ?? -1,
            InPerson(errors));
    }
}
