using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Tests.Domain;

/// <summary>What holds of the T-score whatever goals there are, however weighted, at whatever levels.</summary>
public class WhateverTheGoals
{
    /// <summary>Two scores that differ only by how their two decimals were rounded.</summary>
    private const decimal Rounding = 0.01m;
    private const double Correlation = 0.30;

    public sealed record Rated(decimal Weight, int Level);

    public static class Goals
    {
        private static readonly Gen<Rated> One =
            from weight in Gen.Choose(1, 90)
            from level in Gen.Choose(GoalAttainment.Lowest, GoalAttainment.Highest)
            select new Rated(weight / 10m, level);

        public static Arbitrary<Rated[]> Several() =>
            Gen.Choose(1, 10).SelectMany(count => One.ArrayOf(count)).ToArbitrary();
    }

    [Property(Arbitrary = [typeof(Goals)])]
    public void A_level_more_everywhere_raises_it(Rated[] goals)
    {
        var lower = goals.Select(goal => goal with { Level = Math.Min(goal.Level, 1) }).ToList();

        Assert.True(Score(lower) < Score(lower.Select(goal => goal with { Level = goal.Level + 1 })));
    }

    [Property(Arbitrary = [typeof(Goals)])]
    public void At_equal_weights_a_level_more_everywhere_counts_its_known_amount(Rated[] goals)
    {
        // Of n goals that correlate by ρ the sum spreads as the root of n + ρ·n·(n−1).
        var (lower, higher) = (goals.Select(_ => new Rated(2, -1)), goals.Select(_ => new Rated(2, 0)));
        var step = 10 * goals.Length / Math.Sqrt(goals.Length + (Correlation * goals.Length * (goals.Length - 1)));
        Alike((decimal)step, Score(higher) - Score(lower));
    }

    [Property(Arbitrary = [typeof(Goals)])]
    public void Their_order_does_not_matter(Rated[] goals, int seed)
    {
        var shuffled = goals.ToArray();
        new System.Random(seed).Shuffle(shuffled);

        Alike(Score(goals), Score(shuffled));
    }

    [Property(Arbitrary = [typeof(Goals)])]
    public void All_weights_times_the_same_change_nothing(Rated[] goals, PositiveInt factor) =>
        Alike(Score(goals), Score(goals.Select(goal => goal with { Weight = goal.Weight * factor.Get / 7 })));

    [Property(Arbitrary = [typeof(Goals)])]
    public void A_single_goal_gives_thirty_to_seventy_whatever_its_weight(Rated[] goals) =>
        Assert.All(goals, goal => Assert.Equal(50 + (10 * goal.Level), Score([goal])));

    [Property(Arbitrary = [typeof(Goals)])]
    public void It_is_symmetric_around_fifty(Rated[] goals) =>
        Alike(100, Score(goals) + Score(goals.Select(goal => goal with { Level = -goal.Level })));

    [Property(Arbitrary = [typeof(Goals)])]
    public void It_rises_with_each_goals_level(Rated[] goals)
    {
        for (var which = 0; which < goals.Length; which++)
        {
            var (lower, higher) = (goals.ToArray(), goals.ToArray());
            lower[which] = goals[which] with { Level = Math.Min(goals[which].Level, 1) };
            higher[which] = lower[which] with { Level = lower[which].Level + 1 };

            Assert.True(Score(lower) < Score(higher));
        }
    }

    [Property(Arbitrary = [typeof(Goals)])]
    public void A_heavier_goal_counts_for_more(Rated[] goals)
    {
        var (heavier, lighter) = (goals.Max(goal => goal.Weight) + 1, goals.Min(goal => goal.Weight));
        var rest = goals.Select(goal => goal with { Level = 0 }).ToList();

        Assert.True(Score([.. rest, new(heavier, 1), new(lighter, -1)]) > 50);
        Assert.True(Score([.. rest, new(heavier, -1), new(lighter, 1)]) < 50);
    }

    private static decimal Score(IEnumerable<Rated> goals) =>
        GoalAttainment.TScore([.. goals.Select(goal => (goal.Weight, goal.Level))])!.Value;

    private static void Alike(decimal expected, decimal actual) =>
        Assert.InRange(actual, expected - (2 * Rounding), expected + (2 * Rounding));
}
