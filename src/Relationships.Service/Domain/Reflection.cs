using PeerSupport.Kernel;

namespace PeerSupport.Relationships.Domain;

/// <summary>
/// The worker's own record of how a relationship was established, maintained, concluded. It is its author's alone, whatever
/// becomes of the relationship; what is shared is a copy that the author has seen and confirmed.
/// </summary>
internal sealed class Reflection : Aggregate
{
    private Reflection() { }

    public ReflectionId Id { get; private init; }
    public PersonId Author { get; private init; }

    /// <summary>For the author's own order; it leaves with nothing that is shared.</summary>
    public RelationshipId? Relationship { get; private set; }
    public ReflectionText Text { get; private set; } = null!;
    public DateTimeOffset WrittenAt { get; private init; }
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>The site with whose supervisors a masked copy is shared.</summary>
    public SiteId? SharedWith { get; private set; }
    public DateTimeOffset? SharedAt { get; private set; }

    public static Reflection Write(
        OrganisationId organisation, PersonId author, RelationshipId? relationship, ReflectionText text, DateTimeOffset now)
    {
        RequireWords(text);
        return new()
        {
            Id = ReflectionId.New(),
            Organisation = organisation,
            Author = author,
            Relationship = relationship,
            Text = text,
            WrittenAt = now,
            ChangedAt = now,
        };
    }

    /// <summary>What was shared before stays as it was confirmed.</summary>
    public void Rewrite(RelationshipId? relationship, ReflectionText text, DateTimeOffset now)
    {
        RequireWords(text);
        (Relationship, Text, ChangedAt) = (relationship, text, now);
    }

    /// <summary>What the author confirmed leaves, and nothing else: no known name is in it, and it is what they were shown.</summary>
    public void Share(SiteId site, ReflectionText confirmed, string hash, KnownNames names, DateTimeOffset now)
    {
        RequireWords(confirmed);
        if (confirmed.Names(names))
            throw new RuleViolationException("reflection.names-the-peer", "A name that you know is still in this text.");

        if (!string.Equals(confirmed.HashFor(Id), hash, StringComparison.OrdinalIgnoreCase))
            throw new RuleViolationException(
                "reflection.not-as-previewed", "This is not the text that you were shown. Look at what would leave again.");

        (SharedWith, SharedAt) = (site, now);
    }

    public void Unshare() => (SharedWith, SharedAt) = (null, null);

    private static void RequireWords(ReflectionText text)
    {
        if (text.SaysNothing())
            throw new RuleViolationException("reflection.empty", "A reflection says something.");
    }
}
