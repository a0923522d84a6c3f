namespace PeerSupport.Agreements.Domain;

/// <summary>A fixed clause as it was when the agreement was drafted, and who has acknowledged it.</summary>
internal sealed record Clause(ClauseId Id, int Version, string Text, IReadOnlyList<Acceptance> AcknowledgedBy)
{
    public bool IsAcknowledgedBy(Side side) => AcknowledgedBy.Any(acceptance => acceptance.Side == side);

    public Clause Acknowledge(Acceptance by) =>
        IsAcknowledgedBy(by.Side) ? this : this with { AcknowledgedBy = [.. AcknowledgedBy, by] };

    public Clause WithoutAcknowledgements(Func<Acceptance, bool> dropped) =>
        this with { AcknowledgedBy = [.. AcknowledgedBy.Where(a => !dropped(a))] };

    /// <summary>Whether it is the same clause in the same words.</summary>
    public bool IsSameAs(Clause other) => AsSeen == other.AsSeen;

    public SeenClause AsSeen => new(Id, Version);
}

/// <summary>A fixed clause as somebody saw it.</summary>
internal readonly record struct SeenClause(ClauseId Id, int Version);
