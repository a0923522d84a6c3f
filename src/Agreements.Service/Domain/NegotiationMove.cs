namespace PeerSupport.Agreements.Domain;

/// <summary>What a side did in a negotiation.</summary>
public enum MoveKind
{
    /// <summary>Put a new item forward.</summary>
    Proposed,

    /// <summary>Put an item otherwise.</summary>
    Countered,

    /// <summary>Said yes to an item as it stands.</summary>
    Accepted,

    /// <summary>Took the side's own proposal back.</summary>
    Withdrawn,

    /// <summary>Wants an item gone.</summary>
    RemovalProposed,

    /// <summary>Said yes to an item's going.</summary>
    RemovalAccepted,

    /// <summary>Acknowledged the fixed clauses.</summary>
    ClausesAcknowledged,

    /// <summary>Took the site's present clauses in, or went back to those in force.</summary>
    ClausesExchanged,
}

/// <summary>Who said what, when. Appended with each change of a working copy, never altered.</summary>
/// <param name="Item">The item as the move left it, or as it was before it went; null for the clauses.</param>
/// <param name="Boundary">What the boundary is about; null for a goal and for the clauses.</param>
/// <param name="Says">What the item said then.</param>
internal sealed record NegotiationMove(
    MoveKind Kind, ItemId? Item, int? Revision, BoundaryKind? Boundary, IReadOnlyList<Particular> Says, Acceptance By)
{
    public long Sequence { get; private init; }

    /// <summary>The moves that one side made to get from one text to the next.</summary>
    public static IEnumerable<NegotiationMove> Between(AgreementText before, AgreementText after, Acceptance by)
    {
        foreach (var item in after.Items)
            if (KindOf(before.Find(item.Id), item, by) is { } kind)
                yield return Of(kind, item, by);

        foreach (var gone in before.Items.Where(item => after.Find(item.Id) is null))
            yield return Of(gone.State is ItemState.ToBeRemoved ? MoveKind.RemovalAccepted : MoveKind.Withdrawn, gone, by);

        if (!after.HasClauses(before.Clauses))
            yield return new(MoveKind.ClausesExchanged, null, null, null, [], by);
        else if (after.Clauses.Any(clause => clause.AcknowledgedBy.Contains(by))
            && before.Clauses.Any(clause => !clause.IsAcknowledgedBy(by.Side)))
            yield return new(MoveKind.ClausesAcknowledged, null, null, null, [], by);
    }

    private static MoveKind? KindOf(Item? before, Item after, Acceptance by) => before switch
    {
        null => MoveKind.Proposed,
        _ when before.Revision == after.Revision => before.IsAcceptedBy(by.Side) == after.IsAcceptedBy(by.Side) ? null
            : after.State is ItemState.ToBeRemoved ? MoveKind.RemovalAccepted : MoveKind.Accepted,
        _ when after.State is ItemState.ToBeRemoved => MoveKind.RemovalProposed,

        // Whoever puts an item otherwise accepts it alone; one that stands again has the acceptances that it had.
        _ => after.Acceptances is [var alone] && ReferenceEquals(alone, by) ? MoveKind.Countered : MoveKind.Withdrawn,
    };

    private static NegotiationMove Of(MoveKind kind, Item item, Acceptance by) =>
        new(kind, item.Id, item.Revision, (item as Boundary)?.Terms.Kind, Particulars.Of(item), by);
}
