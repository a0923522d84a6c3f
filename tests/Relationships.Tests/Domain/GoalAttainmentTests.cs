using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Tests.Domain;

public class GoalAttainmentTests
{
    [Theory]
    [InlineData(-2, 30)]
    [InlineData(-1, 40)]
    [InlineData(0, 50)]
    [InlineData(1, 60)]
    [InlineData(2, 70)]
    public void One_goal_scores_the_same_whatever_its_weight(int level, int score)
    {
        foreach (var weight in (decimal[])[0.5m, 1, 3, 9])
            Assert.Equal(score, GoalAttainment.TScore([(weight, level)]));
    }

    [Fact]
    public void Three_equal_goals_a_level_below_what_was_expected() =>
        Assert.Equal(36.31m, GoalAttainment.TScore([(1, -1), (1, -1), (1, -1)]));

    [Theory]
    [InlineData(-1, -1, -2, 34.58)]
    [InlineData(0, 1, -1, 52.20)]
    public void Goals_count_by_their_weights(int first, int second, int third, double score) =>
        Assert.Equal((decimal)score, GoalAttainment.TScore([(3, first), (2, second), (1, third)]));

    [Fact]
    public void Without_a_rated_goal_there_is_no_score() => Assert.Null(GoalAttainment.TScore([]));
}
