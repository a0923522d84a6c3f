using PeerSupport.Agreements.Domain;
using PeerSupport.Kernel;
using PeerSupport.Messages.Agreements;
using static PeerSupport.Agreements.Tests.Domain.Sketch;

namespace PeerSupport.Agreements.Tests.Domain;

public class ComingIntoForce
{
    private readonly Agreement _agreement = Draft();

    [Theory]
    [InlineData(Side.Peer)]
    [InlineData(Side.Worker)]
    public void It_comes_with_the_last_missing_acceptance_and_not_before(Side last)
    {
        _agreement.ProposeGoal(GoalOf(importance: 3, difficulty: 2), By(Side.Peer));
        _agreement.AcceptAll(last.Other());
        Assert.Equal(AgreementStatus.Negotiating, _agreement.Status);

        _agreement.AcceptAll(last, Now.AddHours(1));

        Assert.Equal((AgreementStatus.InForce, 1, null), (_agreement.Status, _agreement.Version, _agreement.OpenVersion));
        var told = Assert.Single(_agreement.Raised<AgreementInForce>());
        Assert.Equal((1, Now.AddHours(1), null), (told.Version, told.HoldsFrom, told.ReplyTimeHours));
        Assert.Equal(("America/Chicago", 90), (told.Window.Zone, told.ReviewEveryDays));
        Assert.Equal(new AgreedGoal(_agreement.WorkingCopy.Goals[0].Id.Value, 6, -1), Assert.Single(told.Goals));
    }

    [Fact]
    public void It_needs_every_clause_acknowledged_by_both()
    {
        _agreement.ProposeGoal(GoalOf(), By(Side.Peer));
        _agreement.AcceptAll(Side.Worker);
        _agreement.Accept(_agreement.Shown(), [], By(Side.Peer));

        Assert.Equal(["clauses-peer"], _agreement.WorkingCopy.Missing());

        _agreement.Accept([], _agreement.ShownClauses(), By(Side.Peer));
        Assert.Equal(1, _agreement.Version);
    }

    [Fact]
    public void It_needs_a_goal()
    {
        _agreement.AcceptAll(Side.Peer);
        _agreement.AcceptAll(Side.Worker);

        Assert.Equal(["goal"], _agreement.WorkingCopy.Missing());
        Assert.Equal(0, _agreement.Version);
    }

    [Fact]
    public void It_needs_contact_hours()
    {
        _agreement.ProposeGoal(GoalOf(), By(Side.Peer));
        _agreement.Withdraw(_agreement.Boundary(BoundaryKind.ContactHours), By(Side.Worker));
        _agreement.AcceptAll(Side.Peer);
        _agreement.AcceptAll(Side.Worker);

        Assert.Equal(["contact-hours"], _agreement.WorkingCopy.Missing());
        Assert.Equal(0, _agreement.Version);
    }

    [Fact]
    public void A_text_without_contact_hours_is_no_draft() =>
        Assert.Equal("template.no-contact-hours", Refusal(() => Agreement.Draft(
        AgreementId.New(), OrganisationId.New(), new(new(Guid.NewGuid()), new(Guid.NewGuid()), new(Guid.NewGuid()), TheWorker, 1),
            new([], [], [], 90), Now)));

    [Fact]
    public void Taking_back_the_only_thing_not_agreed_brings_the_rest_into_force()
    {
        _agreement.ProposeGoal(GoalOf(), By(Side.Peer));
        _agreement.AcceptAll(Side.Peer);
        _agreement.ProposeBoundary(Places(), By(Side.Worker));
        _agreement.AcceptAll(Side.Worker);

        _agreement.Withdraw(_agreement.WorkingCopy.Boundaries[^1], By(Side.Worker));

        Assert.Equal((1, 3), (_agreement.Version, _agreement.InForce!.Text.Items.Count()));
    }

    [Fact]
    public void Its_ending_terms_are_told_as_codes()
    {
        _agreement.ProposeGoal(GoalOf(), By(Side.Peer));
        _agreement.ProposeBoundary(
            new(BoundaryKind.Ending, "A call now and then.", Ending: new(7, [ContactKind.Call, ContactKind.Message])),
            By(Side.Peer));
        _agreement.ProposeBoundary(new(BoundaryKind.ReplyTime, "Two days.", ReplyTimeHours: 48), By(Side.Worker));
        _agreement.AcceptAll(Side.Worker);
        _agreement.AcceptAll(Side.Peer);

        var told = Assert.Single(_agreement.Raised<AgreementInForce>());
        Assert.Equal((7, 48), (told.Ending.NoticeDays, told.ReplyTimeHours));
        Assert.Equal(["call", "message"], told.Ending.LaterContact);
    }
}
