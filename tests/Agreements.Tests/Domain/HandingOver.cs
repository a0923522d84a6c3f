using PeerSupport.Agreements.Domain;
using PeerSupport.Kernel;
using PeerSupport.Messages.Agreements;
using static PeerSupport.Agreements.Tests.Domain.Sketch;

namespace PeerSupport.Agreements.Tests.Domain;

public class HandingOver
{
    private static readonly PersonId Another = PersonId.New();
    private readonly Agreement _agreement = InForce();

    [Fact]
    public void The_version_holds_and_the_new_pair_s_acceptance_of_everything_is_missing()
    {
        _agreement.HandOver(Another, asOf: 2, Now.AddDays(1));

        Assert.Equal((AgreementStatus.InForce, 1, 2), (_agreement.Status, _agreement.Version, _agreement.OpenVersion));
        Assert.Equal(["clauses-peer", "items-peer", "clauses-worker", "items-worker"], _agreement.WorkingCopy.Missing());
        Assert.Equal(2, _agreement.InForce!.Text.Items.First().Acceptances.Count);
    }

    [Fact]
    public void Re_accepted_by_both_it_is_a_new_version_and_not_before()
    {
        _agreement.HandOver(Another, asOf: 2, Now.AddDays(1));
        _agreement.AcceptAll(Side.Worker, Now.AddDays(2));
        Assert.Equal((1, 2), (_agreement.Version, _agreement.OpenVersion));

        _agreement.AcceptAll(Side.Peer, Now.AddDays(2));
        Assert.Equal((2, null), (_agreement.Version, _agreement.OpenVersion));
    }

    [Fact]
    public void A_change_taken_back_does_not_bring_the_former_pair_s_acceptances_back()
    {
        _agreement.HandOver(Another, asOf: 2, Now.AddDays(1));
        _agreement.Counter(_agreement.Boundary(BoundaryKind.MeetingPlaces), Places(), By(Side.Peer, Now.AddDays(2)));

        _agreement.Withdraw(_agreement.Boundary(BoundaryKind.MeetingPlaces), By(Side.Peer, Now.AddDays(2)));

        var places = _agreement.Boundary(BoundaryKind.MeetingPlaces);
        Assert.Equal((ItemState.Proposed, 0), (places.State, places.Acceptances.Count));
    }

    [Fact]
    public void What_the_former_worker_wanted_gone_goes_only_with_the_new_worker_s_word()
    {
        _agreement.Withdraw(_agreement.Boundary(BoundaryKind.MeetingPlaces), By(Side.Worker));
        _agreement.HandOver(Another, asOf: 2, Now.AddDays(1));

        _agreement.Withdraw(_agreement.Boundary(BoundaryKind.MeetingPlaces), By(Side.Peer));
        Assert.True(_agreement.WorkingCopy.Has(BoundaryKind.MeetingPlaces));

        _agreement.Withdraw(_agreement.Boundary(BoundaryKind.MeetingPlaces), By(Side.Worker));
        Assert.False(_agreement.WorkingCopy.Has(BoundaryKind.MeetingPlaces));
    }

    [Fact]
    public void Older_news_changes_nothing()
    {
        _agreement.HandOver(Another, asOf: 3, Now);
        _agreement.HandOver(TheWorker, asOf: 2, Now);

        Assert.Equal((Another, 3), (_agreement.Worker, _agreement.WorkerAsOf));
    }
}
