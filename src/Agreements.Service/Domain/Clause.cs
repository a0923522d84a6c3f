namespace PeerSupport.Agreements.Domain;

/// <summary>A fixed clause as it was when the agreement was drafted, and who has acknowledged it.</summary>
internal sealed record Clause(ClauseId Id, int Version, string Text, IReadOnlyList<Acceptance> AcknowledgedBy)
{
    public bool IsAcknowledgedBy(Side side) => AcknowledgedBy.Any(acceptance => acceptance.Side == side);

    public Clause Acknowledge(Acceptance by) =>
        IsAcknowledgedBy(by.Side) ? this : this with { AcknowledgedBy = [.. AcknowledgedBy, by] };

    public Clause WithoutAcknowledgementOf(Side side) =>
        this with { AcknowledgedBy = [.. AcknowledgedBy.Where(a => a.Side != side)] };
}
