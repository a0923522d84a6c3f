namespace PeerSupport.Relationships.Domain;

/// <summary>Goal attainment scaling: several goals, differently weighted, as one number (Kiresuk and Sherman, 1968).</summary>
internal static class GoalAttainment
{
    public const int Lowest = -2;
    public const int Highest = 2;

    /// <summary>The correlation that is assumed between goals.</summary>
    private const double Correlation = 0.30;

    /// <summary>The T-score, to two decimals; 50 is "as expected". Without a goal there is no score.</summary>
    public static decimal? TScore(IReadOnlyCollection<(decimal Weight, int Level)> goals)
    {
        if (goals.Count == 0)
            return null;

        var attained = goals.Sum(goal => (double)goal.Weight * goal.Level);
        var weights = goals.Sum(goal => (double)goal.Weight);
        var squares = goals.Sum(goal => (double)goal.Weight * (double)goal.Weight);
        var spread = Math.Sqrt(((1 - Correlation) * squares) + (Correlation * weights * weights));
        return Math.Round((decimal)(50 + (10 * attained / spread)), 2, MidpointRounding.AwayFromZero);
    }
}
