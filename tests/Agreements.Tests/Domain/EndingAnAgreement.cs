using PeerSupport.Agreements.Domain;
using PeerSupport.Kernel;
using PeerSupport.Messages.Agreements;
using static PeerSupport.Agreements.Tests.Domain.Sketch;

namespace PeerSupport.Agreements.Tests.Domain;

public class EndingAnAgreement
{
    private readonly Agreement _agreement = InForce();

    [Fact]
    public void It_is_told_once()
    {
        _agreement.End(Now);
        _agreement.End(Now.AddDays(1));

        Assert.Equal(new AgreementEnded(_agreement.Id.Value, _agreement.Relationship.Value, Now),
            Assert.Single(_agreement.Raised<AgreementEnded>()));
        Assert.Equal((AgreementStatus.Ended, 1, null), (_agreement.Status, _agreement.Version, _agreement.OpenVersion));
    }

    [Fact]
    public void Every_move_is_refused_afterwards()
    {
        var (places, goal) = (_agreement.Boundary(BoundaryKind.MeetingPlaces), _agreement.WorkingCopy.Goals[0]);
        _agreement.End(Now);

        Assert.All(
            (Action[])[
                () => _agreement.ProposeBoundary(Places(), By(Side.Peer)), () => _agreement.ProposeGoal(GoalOf(), By(Side.Peer)),
                () => _agreement.Counter(places, Places(), By(Side.Peer)), () =>
                    _agreement.Counter(goal, GoalOf(), By(Side.Peer)),
                () => _agreement.Withdraw(places, By(Side.Peer)), () => _agreement.AcceptAll(Side.Peer),
                () => _agreement.RenewClauses([], By(Side.Peer)), () => _agreement.KeepClauses(By(Side.Peer))],
            move => Assert.Equal("agreement.ended", Refusal(move)));
    }
}
