using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PeerSupport.Agreements.Domain;
using PeerSupport.Kernel;
using PeerSupport.Messages.Agreements;
using static PeerSupport.Agreements.Tests.Domain.Sketch;

namespace PeerSupport.Agreements.Tests.Domain;

/// <summary>
/// Random moves by both sides, beside a plain ledger of who last said yes to which words. Whatever the order: a version comes
/// into force exactly when the ledger has both sides' yes to exactly its words, and whoever's yes is missing is waited for.
/// </summary>
public class WhateverTheOrderOfMoves
{
    public enum Kind
    {
        ProposeBoundary, ProposeGoal, Counter, Withdraw, AcceptOne, AcceptAll, AcceptStale, Acknowledge, Renew, Keep,
        HandOver
    }

    public sealed record Step(Kind Kind, bool ByPeer, int Which);

    public static class Steps
    {
        // Acceptances weigh more than moves that undo them, or versions would hardly ever come about.
        public static Arbitrary<Step> Arbitrary() => Arb.From(
            from kind in Gen.Frequency<Kind>(
                (1, Gen.Constant(Kind.ProposeBoundary)), (2, Gen.Constant(Kind.ProposeGoal)), (2, Gen.Constant(Kind.Counter)),
                    (3, Gen.Constant(Kind.Withdraw)),
                (2, Gen.Constant(Kind.AcceptOne)), (8, Gen.Constant(Kind.AcceptAll)), (1, Gen.Constant(Kind.AcceptStale)),
                (1, Gen.Constant(Kind.Acknowledge)), (1, Gen.Constant(Kind.Renew)), (1, Gen.Constant(Kind.Keep)),
                (1, Gen.Constant(Kind.HandOver)))
            from byPeer in ArbMap.Default.GeneratorFor<bool>()
            from which in Gen.Choose(0, 100)
            select new Step(kind, byPeer, which));
    }

    [Property(Arbitrary = [typeof(Steps)], MaxTest = 500, EndSize = 60)]
    public void In_force_means_that_both_accepted_exactly_the_current_items(Step[] steps) => Check(steps);

    [Fact]
    public void The_moves_do_bring_versions_about()
    {
        var versions = Steps.Arbitrary().Generator.ArrayOf(60).Sample(100).Select(Check).ToList();

        Assert.True(versions.Count(reached => reached > 0) > 50);
        Assert.True(versions.Max() > 3);
    }

    private static int Check(Step[] steps)
    {
        var agreement = Draft();
        var ledger = new Ledger();
        var (count, handovers, stale) = (0, 1, agreement.Shown());

        foreach (var step in steps)
        {
            var version = agreement.Version;
            var side = step.ByPeer ? Side.Peer : Side.Worker;
            Make(step, side, agreement, ledger, Now.AddMinutes(++count), ref handovers, stale);
            if (step.Which % 3 == 0)
                stale = agreement.Shown();

            if (agreement.Version > version)
            {
                Assert.True(ledger.BothAccepted(agreement), "A version came into force that somebody had not accepted.");
                ledger.ComesIntoForce();
            }
            else if (agreement.OpenVersion is not null)
                Assert.False(ledger.BothAccepted(agreement) && agreement.WorkingCopy.Goals.Count > 0
                    && agreement.WorkingCopy.Window is not null,
                    "Both accepted everything, and it is not in force.");
            WhoeversYesIsMissingIsWaitedFor(agreement, ledger);
        }

        Assert.Equal(Enumerable.Range(1, agreement.Version), agreement.Versions.Select(v => v.Number));
        Assert.Equal(agreement.Versions.Select(v => v.Number), agreement.Raised<AgreementInForce>().Select(m => m.Version));
        Assert.All(agreement.Versions, v => Assert.Empty(v.Text.Missing()));
        List<ProposalsAwaiting> told = [.. agreement.Raised<ProposalsAwaiting>()];
        Assert.All(told.Zip(told.Skip(1)), pair => Assert.NotEqual(pair.First, pair.Second));
        return agreement.Version;
    }

    private static void WhoeversYesIsMissingIsWaitedFor(Agreement agreement, Ledger ledger)
    {
        var told = agreement.Raised<ProposalsAwaiting>().LastOrDefault();
        var hasBegun = agreement.Status is not AgreementStatus.Drafted;
        Assert.Equal(hasBegun && !ledger.HasAccepted(Side.Peer, agreement), told?.Peer is not null);
        Assert.Equal(hasBegun && !ledger.HasAccepted(Side.Worker, agreement), told?.Worker is not null);
    }

    private static void Make(Step step, Side side, Agreement agreement, Ledger ledger, DateTimeOffset at, ref int handovers,
        List<SeenItem> stale)
    {
        List<Item> items = [.. agreement.WorkingCopy.Items];
        var item = items.ElementAtOrDefault(step.Which % Math.Max(1, items.Count));
        switch (item is null ? Kind.ProposeBoundary : step.Kind)
        {
            case Kind.ProposeBoundary or Kind.ProposeGoal when items.Count < 10:
                if (step.Kind is Kind.ProposeGoal && item is not null)
                    agreement.ProposeGoal(GoalOf($"{at}"), By(side, at));
                else
                    agreement.ProposeBoundary(
                        agreement.WorkingCopy.Window is null ? new(BoundaryKind.ContactHours, $"{at}", Hours) : Places($"{at}"),
                        By(side, at));
                ledger.Yes(side, agreement.WorkingCopy.Items.Single(i => items.All(old => old.Id != i.Id)));
                break;
            case Kind.Counter:
                if (item is Boundary boundary)
                    agreement.Counter(boundary, boundary.Terms with { Text = $"{at}" }, By(side, at));
                else
                    agreement.Counter((Goal)item!, GoalOf($"{at}"), By(side, at));
                ledger.Reopened(item!);
                ledger.Yes(side, agreement.WorkingCopy.Find(item!.Id)!);
                break;
            case Kind.Withdraw:
                agreement.Withdraw(item!, By(side, at));
                var after = agreement.WorkingCopy.Find(item!.Id);
                if (after?.Revision != item.Revision)
                    ledger.Reopened(item);
                if (after is { State: ItemState.ToBeRemoved })
                    ledger.Yes(side, after);
                else if (after is not null)
                    ledger.StandsAgain(item);
                break;
            case Kind.AcceptOne or Kind.AcceptAll:
                List<Item> accepted = step.Kind is Kind.AcceptOne ? [item!] : items;
                accepted.ForEach(i => ledger.Yes(side, i));
                if (step.Kind is Kind.AcceptAll)
                    ledger.Acknowledged(side, agreement);
                agreement.Accept([.. accepted.Select(i => new SeenItem(i.Id, i.Revision))],
                    step.Kind is Kind.AcceptAll ? agreement.ShownClauses() : [], By(side, at));
                break;
            case Kind.AcceptStale when !agreement.StillShows(stale):
                Assert.Throws<RuleViolationException>(() => agreement.Accept(stale, [], By(side, at)));
                Assert.Equal(items, agreement.WorkingCopy.Items);
                break;
            case Kind.Acknowledge:
                ledger.Acknowledged(side, agreement);
                agreement.Accept([], agreement.ShownClauses(), By(side, at));
                break;
            case Kind.Renew:
                agreement.RenewClauses([Clauses[step.Which % 3], Clauses[3 + (step.Which % 2)]], By(side, at));
                ledger.Exchanged(agreement);
                break;
            case Kind.Keep when agreement.Version > 0:
                agreement.KeepClauses(By(side, at));
                ledger.Exchanged(agreement);
                break;
            case Kind.HandOver:
                agreement.HandOver(PersonId.New(), ++handovers, at);
                ledger.Forget();
                break;
        }
    }

    /// <summary>What the site says at different times: three versions of one clause and two of another.</summary>
    private static readonly List<FixedClause> Clauses =
    [
        .. new[] { ClauseId.New(), ClauseId.New() }.SelectMany((id, index) =>
            Enumerable.Range(1, 3 - index).Select(version => new FixedClause(id, version, $"{index} {version}"))),
    ];

    /// <summary>Who said yes to what, by its words alone: knows nothing of revisions, acceptances or versions.</summary>
    private sealed class Ledger
    {
        private readonly HashSet<(Side, ItemId, string)> _yes = [];
        private readonly HashSet<(Side, ItemId, string)> _inForce = [];
        private readonly HashSet<(Side, string)> _acknowledged = [];
        private readonly HashSet<(Side, string)> _acknowledgedInForce = [];

        public void Yes(Side side, Item item) => _yes.Add((side, item.Id, Words(item)));

        /// <summary>Whatever was said to it before is off the table.</summary>
        public void Reopened(Item item) => _yes.RemoveWhere(said => said.Item2 == item.Id);

        /// <summary>What is in force of it stands again, with what this pair said to it then.</summary>
        public void StandsAgain(Item item) => _yes.UnionWith(_inForce.Where(said => said.Item2 == item.Id));

        public void ComesIntoForce()
        {
            _inForce.Clear();
            _inForce.UnionWith(_yes);
            _acknowledgedInForce.Clear();
            _acknowledgedInForce.UnionWith(_acknowledged);
        }

        public void Acknowledged(Side side, Agreement agreement) =>
            _acknowledged.UnionWith(agreement.WorkingCopy.Clauses.Select(clause => (side, clause.Text)));

        /// <summary>What was said to a clause that is no longer there is off the table; one in force stands again, with what
        /// this pair said to it then.</summary>
        public void Exchanged(Agreement agreement)
        {
            _acknowledged.RemoveWhere(said => !IsThere(said.Item2));
            _acknowledged.UnionWith(_acknowledgedInForce.Where(said => IsThere(said.Item2)));

            bool IsThere(string words) => agreement.WorkingCopy.Clauses.Any(clause => clause.Text == words);
        }

        /// <summary>A new pair has said nothing yet.</summary>
        public void Forget()
        {
            _yes.Clear();
            _inForce.Clear();
            _acknowledged.Clear();
            _acknowledgedInForce.Clear();
        }

        public bool BothAccepted(Agreement agreement) => Sides.Both.All(side => HasAccepted(side, agreement));

        public bool HasAccepted(Side side, Agreement agreement) =>
            agreement.WorkingCopy.Clauses.All(clause => _acknowledged.Contains((side, clause.Text)))
            && agreement.WorkingCopy.Items.All(item => _yes.Contains((side, item.Id, Words(item))));

        private static string Words(Item item) =>
            $"{item.State is ItemState.ToBeRemoved} {(item as Boundary)?.Terms.Text} {(item as Goal)?.Terms.Words}";
    }
}
