namespace PeerSupport.Standalone.Demo;

/// <summary>A goal in a demo peer's words, with what each of the five levels looks like.</summary>
internal sealed record DemoGoal(string Words, int Importance, int Difficulty, int Baseline, params string[] Scale)
{
    public object Wording => new { words = Words, scale = Scale, importance = Importance, difficulty = Difficulty, baseline = Baseline };
}
