using System.ComponentModel.DataAnnotations;
using PeerSupport.Relationships.Domain;
using PeerSupport.ServiceDefaults.Http;

namespace PeerSupport.Relationships.Features;

/// <param name="RoleChanges">What changes in the worker's role.</param>
public sealed record ReflectionPassages(
    [property: MaxLength(ReflectionPart.PassageMaxLength)] string? Thoughts = null,
    [property: MaxLength(ReflectionPart.PassageMaxLength)] string? Feelings = null,
    [property: MaxLength(ReflectionPart.PassageMaxLength)] string? Insights = null,
    [property: MaxLength(ReflectionPart.PassageMaxLength)] string? RoleChanges = null)
{
    internal static ReflectionPassages Of(ReflectionPart part) =>
        new(part.Thoughts, part.Feelings, part.Insights, part.RoleChanges);

    internal static ReflectionPart ToPart(ReflectionPassages? passages) => new(
        passages?.Thoughts.OrNull(), passages?.Feelings.OrNull(), passages?.Insights.OrNull(), passages?.RoleChanges.OrNull());
}

/// <summary>How a relationship was established, maintained, concluded; each as far as there is something to say.</summary>
public sealed record ReflectionWords(
    ReflectionPassages? Established = null, ReflectionPassages? Maintained = null, ReflectionPassages? Concluded = null)
{
    internal static ReflectionWords Of(ReflectionText text) => new(
        ReflectionPassages.Of(text.Established), ReflectionPassages.Of(text.Maintained), ReflectionPassages.Of(text.Concluded));

    internal ReflectionText ToText() => new(
        ReflectionPassages.ToPart(Established), ReflectionPassages.ToPart(Maintained), ReflectionPassages.ToPart(Concluded));
}

/// <param name="Text">What the supervisors of the site read.</param>
public sealed record SharingView(Guid SiteId, DateTimeOffset SharedAt, ReflectionWords Text);

/// <param name="RelationshipId">For the author's own order; nobody else learns it.</param>
/// <param name="Sharing">Null: nobody but the author reads any of it.</param>
public sealed record ReflectionView(
    Guid Id,
    long Revision,
    Guid? RelationshipId,
    ReflectionWords Text,
    DateTimeOffset WrittenAt,
    DateTimeOffset ChangedAt,
    SharingView? Sharing) : IRevisioned
{
    internal static ReflectionView Of(Reflection reflection, SharedReflection? shared) => new(
        reflection.Id.Value,
        reflection.Revision,
        reflection.Relationship?.Value,
        ReflectionWords.Of(reflection.Text),
        reflection.WrittenAt,
        reflection.ChangedAt,
        shared is null ? null : new(shared.Site.Value, shared.SharedAt, ReflectionWords.Of(shared.Text)));
}

/// <summary>One line of the author's own list, without the words.</summary>
public sealed record ReflectionSummary(
    Guid Id, Guid? RelationshipId, DateTimeOffset WrittenAt, DateTimeOffset ChangedAt, DateTimeOffset? SharedAt, long Revision)
{
    internal static ReflectionSummary Of(Reflection reflection) => new(
        reflection.Id.Value, reflection.Relationship?.Value, reflection.WrittenAt, reflection.ChangedAt, reflection.SharedAt,
        reflection.Revision);
}

/// <summary>What a supervisor reads of a reflection: the masked copy, and who shared it.</summary>
public sealed record SharedReflectionView(Guid Id, Guid WorkerId, DateTimeOffset SharedAt, ReflectionWords Text)
{
    internal static SharedReflectionView Of(SharedReflection shared) =>
        new(shared.Id.Value, shared.Author.Value, shared.SharedAt, ReflectionWords.Of(shared.Text));
}
