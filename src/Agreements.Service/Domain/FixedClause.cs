namespace PeerSupport.Agreements.Domain;

/// <summary>Part of the organisation's code of conduct: not negotiable. Agreements keep the version they were drafted
/// with.</summary>
internal sealed record FixedClause(ClauseId Id, int Version, string Text)
{
    public const int TextMaxLength = 2000;

    /// <summary>As part of an agreement in which nobody has acknowledged it yet.</summary>
    public Clause Unacknowledged() => new(Id, Version, Text, []);
}
