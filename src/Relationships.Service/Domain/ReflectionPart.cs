namespace PeerSupport.Relationships.Domain;

/// <summary>What the worker writes about one stretch of a relationship.</summary>
/// <param name="RoleChanges">What changes in the worker's role.</param>
internal sealed record ReflectionPart(string? Thoughts, string? Feelings, string? Insights, string? RoleChanges)
{
    public const int PassageMaxLength = 4000;

    public IEnumerable<string?> Passages() => [Thoughts, Feelings, Insights, RoleChanges];

    public ReflectionPart Masked(KnownNames names) =>
        new(names.Mask(Thoughts), names.Mask(Feelings), names.Mask(Insights), names.Mask(RoleChanges));
}
