using PeerSupport.Kernel;
using PeerSupport.Messages.Relationships;
using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Tests.Domain;

public class PhasesOfARelationship
{
    private readonly SupportRelationship _relationship = A.Relationship();
    private readonly Guid _agreement = Guid.NewGuid();

    [Fact]
    public void It_starts_with_getting_to_know_each_other()
    {
        Assert.Equal(Phase.GettingToKnow, _relationship.Phase);
        Assert.Equal(A.Chicago, Assert.IsType<RelationshipStarted>(Assert.Single(_relationship.Events)).Zone);
    }

    [Fact]
    public void No_relationship_starts_at_a_site_without_crisis_contacts() =>
        Assert.Equal("site.no-crisis-contacts", A.RefusedWith(() => A.Relationship(crisisContacts: false)));

    [Fact]
    public void The_first_move_on_the_draft_brings_it_to_agreeing()
    {
        _relationship.NegotiationOpened(_agreement);

        Assert.Equal(Phase.Agreeing, _relationship.Phase);
    }

    [Fact]
    public void The_first_version_in_force_makes_it_active()
    {
        _relationship.NegotiationOpened(_agreement);
        _relationship.AgreementInForce(_agreement, A.Version(1, A.Now));

        Assert.Equal(Phase.Active, _relationship.Phase);
    }

    [Fact]
    public void A_first_move_that_is_heard_of_late_changes_nothing()
    {
        _relationship.AgreementInForce(_agreement, A.Version(1, A.Now));
        _relationship.NegotiationOpened(_agreement);

        Assert.Equal(Phase.Active, _relationship.Phase);
    }

    [Fact]
    public void An_older_version_never_takes_the_place_of_a_newer()
    {
        _relationship.AgreementInForce(_agreement, A.Version(2, A.Now.AddDays(1)));
        _relationship.AgreementInForce(_agreement, A.Version(1, A.Now));

        Assert.Equal(2, _relationship.Agreed!.Version);
        Assert.Equal(2, _relationship.Versions.Count);
    }

    [Fact]
    public void After_a_withdrawal_an_agreement_in_force_changes_nothing()
    {
        _relationship.Withdraw(A.Now);
        _relationship.AgreementInForce(_agreement, A.Version(1, A.Now));

        Assert.Equal(Phase.Withdrawn, _relationship.Phase);
        Assert.Empty(_relationship.Versions);
    }

    [Fact]
    public void After_the_ending_an_agreement_in_force_is_kept_but_does_not_revive_it()
    {
        _relationship.BeginConclusion(EndingKind.Forced, new(2030, 1, 7), null, A.Now);
        _relationship.Conclude(A.NothingFinished, A.Now);
        _relationship.AgreementInForce(_agreement, A.Version(1, A.Now.AddHours(-1)));

        Assert.Equal(Phase.Concluded, _relationship.Phase);
        Assert.Single(_relationship.Versions);
    }

    [Fact]
    public void Either_side_may_withdraw_before_it_is_active()
    {
        _relationship.Withdraw(A.Now);
        _relationship.Withdraw(A.Now);

        Assert.Equal(Phase.Withdrawn, _relationship.Phase);
        Assert.Single(_relationship.Events.OfType<RelationshipWithdrawn>());
    }

    [Fact]
    public void An_active_relationship_is_not_withdrawn_from() =>
        Assert.Equal("withdrawal.already-active", A.RefusedWith(() => A.ActiveRelationship().Withdraw(A.Now)));

    [Fact]
    public void It_pauses_with_an_expected_return_and_resumes()
    {
        var relationship = A.ActiveRelationship();

        relationship.Pause(new(2030, 2, 1), A.Now);
        Assert.Equal((Phase.Paused, new DateOnly(2030, 2, 1)), (relationship.Phase, relationship.PausedUntil));

        relationship.Resume();
        Assert.Equal((Phase.Active, null), (relationship.Phase, relationship.PausedUntil));
    }

    [Fact]
    public void The_expected_return_lies_ahead() =>
        Assert.Equal("pause.return-not-ahead", A.RefusedWith(() => A.ActiveRelationship().Pause(new(2030, 1, 7), A.Now)));

    [Fact]
    public void Only_an_active_relationship_pauses_and_only_a_paused_one_resumes()
    {
        Assert.Equal("pause.not-active", A.RefusedWith(() => _relationship.Pause(new(2030, 2, 1), A.Now)));
        Assert.Equal("resumption.not-paused", A.RefusedWith(_relationship.Resume));
    }

    [Fact]
    public void The_peers_account_is_linked_once_and_never_exchanged()
    {
        _relationship.LinkPeer(A.PeersAccount, A.Now);
        _relationship.LinkPeer(A.PeersAccount, A.Now);

        Assert.Equal(A.PeersAccount, _relationship.Peer.Person);
        Assert.Equal("peer.already-linked", A.RefusedWith(() => _relationship.LinkPeer(PersonId.New(), A.Now)));
    }
}
