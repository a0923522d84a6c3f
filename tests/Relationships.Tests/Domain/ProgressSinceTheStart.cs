using PeerSupport.Messages.Agreements;
using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Tests.Domain;

public class ProgressSinceTheStart
{
    private readonly AgreedGoal _home = A.Goal(weight: 3), _work = A.Goal(weight: 2), _rest = A.Goal(weight: 1, baseline: -2);
    private readonly SupportRelationship _relationship = A.Relationship();

    [Fact]
    public void Start_is_the_baselines_and_now_the_latest_ratings()
    {
        InForce(1, _home, _work, _rest);

        var progress = Progress.Of(_relationship,
            [Rated(_home, -1), Rated(_home, 0, hours: 1), Rated(_work, 1), Rated(_rest, -1)]);

        Assert.Equal(34.58m, progress.Start(Side.Peer));
        Assert.Equal(52.20m, progress.Now(Side.Peer));
    }

    [Fact]
    public void Each_side_has_a_score_of_its_own_and_none_without_a_rating()
    {
        InForce(1, _home);

        var progress = Progress.Of(_relationship, [Rated(_home, 2, Side.Worker)]);

        Assert.Null(progress.Start(Side.Peer));
        Assert.Null(progress.Now(Side.Peer));
        Assert.Equal(40, progress.Start(Side.Worker));
        Assert.Equal(70, progress.Now(Side.Worker));
    }

    [Fact]
    public void Start_and_now_are_over_the_same_goals()
    {
        InForce(1, _home, _rest);

        var progress = Progress.Of(_relationship, [Rated(_home, 1)]);

        Assert.Equal(40, progress.Start(Side.Peer));
        Assert.Equal(60, progress.Now(Side.Peer));
    }

    [Fact]
    public void A_goal_added_later_starts_at_its_own_baseline()
    {
        InForce(1, _home);
        InForce(2, _home, _rest);

        Assert.Equal(30, Progress.Of(_relationship, [Rated(_rest, 0)]).Start(Side.Peer));
    }

    [Fact]
    public void A_dropped_goal_is_listed_but_not_counted()
    {
        InForce(1, _home, _work);
        Rating[] ratings = [Rated(_home, -2), Rated(_work, 1)];
        InForce(2, _work);

        var progress = Progress.Of(_relationship, ratings);

        Assert.Equal(
            [(_work.GoalId, false), (_home.GoalId, true)],
            progress.Goals.Select(goal => (goal.Goal.GoalId, goal.Dropped)));
        Assert.Equal(60, progress.Now(Side.Peer));
    }

    [Fact]
    public void Only_a_goal_of_the_agreement_can_be_rated() =>
        Assert.Equal("goal.not-agreed", A.RefusedWith(() => Rated(A.Goal(), 0)));

    [Fact]
    public void After_the_ending_nothing_is_rated()
    {
        InForce(1, _home);
        _relationship.BeginConclusion(EndingKind.Forced, new(2030, 1, 7), null, A.Now);
        _relationship.Conclude(A.NothingFinished, A.Now);

        Assert.Equal("rating.relationship-ended", A.RefusedWith(() => Rated(_home, 0)));
    }

    private void InForce(int version, params AgreedGoal[] goals) =>
        _relationship.AgreementInForce(Guid.NewGuid(), A.Version(version, A.Now, goals: goals));

    private Rating Rated(AgreedGoal goal, int level, Side side = Side.Peer, int hours = 0) =>
        Rating.Rate(
            _relationship, new(goal.GoalId, level, null),
            new(side, InPerson: false, ReadOut: null, A.PeersAccount, A.Now.AddHours(hours)));
}
