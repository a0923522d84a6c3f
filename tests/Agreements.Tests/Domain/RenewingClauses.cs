using PeerSupport.Agreements.Domain;
using PeerSupport.Kernel;
using static PeerSupport.Agreements.Tests.Domain.Sketch;

namespace PeerSupport.Agreements.Tests.Domain;

/// <summary>Rule 5: a fixed clause changes only for new agreements, or by re-acknowledgement.</summary>
public class RenewingClauses
{
    private readonly Agreement _agreement = InForce();
    private readonly FixedClause _newer, _added = new(ClauseId.New(), 1, "Be on time.");

    public RenewingClauses()
    {
        var clause = _agreement.WorkingCopy.Clauses[0];
        _newer = new(clause.Id, 2, "A professional association, not a friendship.");
    }

    [Fact]
    public void What_reads_otherwise_holds_when_both_have_acknowledged_it_and_not_before()
    {
        _agreement.RenewClauses([_newer, _added], By(Side.Worker));
        Assert.Equal((1, 2), (_agreement.Version, _agreement.OpenVersion));
        Assert.Equal(["clauses-peer", "clauses-worker"], _agreement.WorkingCopy.Missing());

        _agreement.Accept([], _agreement.ShownClauses(), By(Side.Worker));
        Assert.Equal(1, _agreement.Version);
        _agreement.Accept([], _agreement.ShownClauses(), By(Side.Peer));

        Assert.Equal((2, null), (_agreement.Version, _agreement.OpenVersion));
        Assert.Equal(["Not a friendship."], _agreement.Versions[0].Text.Clauses.Select(c => c.Text));
        Assert.Equal([_newer.Text, _added.Text], _agreement.InForce!.Text.Clauses.Select(c => c.Text));
    }

    [Fact]
    public void Clauses_are_acknowledged_as_they_were_shown_and_all_together()
    {
        var shown = _agreement.ShownClauses();
        _agreement.RenewClauses([_newer, _added], By(Side.Worker));

        foreach (var seen in new[] { shown, [shown[0], new(_added.Id, 1)], [new(_newer.Id, 2)], [new(_newer.Id, 2), shown[0]] })
            Assert.Equal("clauses.changed", Refusal(() => _agreement.Accept([], seen, By(Side.Peer))));
        Assert.Contains("clauses-peer", _agreement.WorkingCopy.Missing());
    }

    [Fact]
    public void What_reads_as_before_stays_acknowledged()
    {
        var clause = _agreement.WorkingCopy.Clauses[0];
        _agreement.RenewClauses([_added, new(clause.Id, clause.Version, clause.Text)], By(Side.Peer));

        Assert.Equal([0, 2], _agreement.WorkingCopy.Clauses.Select(c => c.AcknowledgedBy.Count));
    }

    [Fact]
    public void Where_nothing_reads_otherwise_it_is_no_move()
    {
        var (draft, moves) = (Draft(), _agreement.NewMoves.Count);
        foreach (var agreement in new[] { _agreement, draft })
            agreement.RenewClauses(
                [.. agreement.WorkingCopy.Clauses.Select(c => new FixedClause(c.Id, c.Version, c.Text))], By(Side.Worker));

        Assert.Equal((moves, null), (_agreement.NewMoves.Count, _agreement.OpenVersion));
        Assert.Equal(AgreementStatus.Drafted, draft.Status);
    }

    [Fact]
    public void Going_back_to_those_in_force_leaves_nothing_open()
    {
        _agreement.RenewClauses([_newer], By(Side.Worker));
        _agreement.KeepClauses(By(Side.Peer));

        Assert.Equal((1, null), (_agreement.Version, _agreement.OpenVersion));
        Assert.Empty(_agreement.WorkingCopy.Missing());
        Assert.Equal([MoveKind.ClausesExchanged, MoveKind.ClausesExchanged], _agreement.NewMoves.TakeLast(2).Select(m => m.Kind));
    }

    [Fact]
    public void Going_back_does_not_bring_the_former_pair_s_acknowledgements_back()
    {
        _agreement.RenewClauses([_newer], By(Side.Peer));
        _agreement.HandOver(PersonId.New(), asOf: 2, Now.AddDays(1));
        _agreement.KeepClauses(By(Side.Peer, Now.AddDays(2)));

        Assert.Empty(_agreement.WorkingCopy.Clauses[0].AcknowledgedBy);
    }

    [Fact]
    public void Before_the_first_version_they_are_renewed_and_there_is_nothing_to_go_back_to()
    {
        var draft = Draft();
        draft.RenewClauses([_added], By(Side.Worker));

        Assert.Equal([_added.Text], draft.WorkingCopy.Clauses.Select(c => c.Text));
        Assert.Equal("agreement.not-in-force", Refusal(() => draft.KeepClauses(By(Side.Worker))));
    }
}
