using PeerSupport.Kernel;

namespace PeerSupport.Agreements.Domain;

/// <summary>Fixed clauses in other words than the agreement was drafted with: they hold once both have acknowledged them.</summary>
internal sealed partial class Agreement
{
    /// <summary>Takes the site's present clauses in. Those that read as before, or as in force, stay acknowledged.</summary>
    public void RenewClauses(IEnumerable<FixedClause> present, Acceptance by)
    {
        GuardOpen();
        Exchange([.. present.Select(clause => clause.Unacknowledged())], by);
    }

    /// <summary>Goes back to the clauses in force, so that newer ones do not stand in the way of anything else.</summary>
    public void KeepClauses(Acceptance by)
    {
        GuardOpen();
        Exchange(InForce?.Text.Clauses ?? throw new RuleViolationException(
            "agreement.not-in-force", "There are no clauses in force to go back to."), by);
    }

    /// <summary>Whether these, if any, are all the fixed clauses there are, as they were seen.</summary>
    public bool StillShows(IReadOnlyCollection<SeenClause> seen) =>
        seen.Count == 0 || WorkingCopy.Clauses.Select(clause => clause.AsSeen).ToHashSet().SetEquals(seen);

    private void Exchange(IReadOnlyList<Clause> wanted, Acceptance by)
    {
        if (!WorkingCopy.HasClauses(wanted))
            Move(WorkingCopy with { Clauses = [.. wanted.Select(AsAcknowledged)] }, by);
    }

    /// <summary>With what this pair said to these words.</summary>
    private Clause AsAcknowledged(Clause clause) => clause with
    {
        AcknowledgedBy =
        [
            .. WorkingCopy.Clauses.Concat(InForce?.Text.Clauses ?? []).Where(clause.IsSameAs)
                .SelectMany(known => known.WithoutAcknowledgements(IsOfFormerPair).AcknowledgedBy)
                .DistinctBy(acceptance => acceptance.Side),
        ],
    };
}
