namespace PeerSupport.Agreements.Domain;

/// <summary>Something negotiable: who put it as it stands, and who has accepted it so. Immutable; a change is a new
/// revision.</summary>
internal abstract record Item
{
    public required ItemId Id { get; init; }

    /// <summary>Grows with every change of what is said, never with an acceptance, and is never used again.</summary>
    public int Revision { get; init; } = 1;
    public ItemState State { get; init; }
    public required Proposer ProposedBy { get; init; }
    public IReadOnlyList<Acceptance> Acceptances { get; init; } = [];

    public bool IsAcceptedBy(Side side) => Acceptances.Any(acceptance => acceptance.Side == side);

    public bool IsAccepted => Sides.Both.All(IsAcceptedBy);

    /// <summary>Whether this is the side's own move, which the other has not agreed to yet.</summary>
    public bool IsOpenProposalOf(Side side) =>
        ProposedBy == side.AsProposer() && IsAcceptedBy(side) && !IsAcceptedBy(side.Other());

    public Item Accept(Acceptance by) => IsAcceptedBy(by.Side) ? this : this with { Acceptances = [.. Acceptances, by] };

    public Item ProposeRemoval(Acceptance by) => Changed(by) with { State = ItemState.ToBeRemoved };

    /// <summary>As the version in force has it, under a revision that was never shown with other words.</summary>
    public Item RestoreTo(Item inForce) => inForce with { Revision = Revision + 1 };

    public Item WithoutAcceptancesOf(Func<Acceptance, bool> dropped) => Acceptances.Any(dropped)
        ? this with
        {
            Acceptances = [.. Acceptances.Where(a => !dropped(a))],
            State = State is ItemState.InForce ? ItemState.Proposed : State,
        }
        : this;

    protected Item Changed(Acceptance by) =>
        this with { Revision = Revision + 1, State = ItemState.Proposed, ProposedBy = by.Side.AsProposer(), Acceptances = [by] };
}

/// <summary>A negotiable limit of the relationship.</summary>
internal sealed record Boundary : Item
{
    public required BoundaryTerms Terms { get; init; }

    /// <summary>What the other side last said or accepted, where these terms were put against it.</summary>
    public BoundaryTerms? Against { get; init; }

    public Boundary Counter(BoundaryTerms terms, Acceptance by) =>
        (Boundary)Changed(by) with { Terms = terms, Against = IsOpenProposalOf(by.Side) ? Against : Terms };
}

/// <summary>Something the peer moves towards.</summary>
internal sealed record Goal : Item
{
    public required GoalTerms Terms { get; init; }

    /// <inheritdoc cref="Boundary.Against"/>
    public GoalTerms? Against { get; init; }

    public Goal Counter(GoalTerms terms, Acceptance by) =>
        (Goal)Changed(by) with { Terms = terms, Against = IsOpenProposalOf(by.Side) ? Against : Terms };
}

/// <summary>An item as somebody saw it.</summary>
internal readonly record struct SeenItem(ItemId Id, int Revision);
