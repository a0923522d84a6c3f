using PeerSupport.Kernel;
using PeerSupport.Messages.Relationships;

namespace PeerSupport.Relationships.Domain;

/// <summary>Something waits in somebody's list: what kind of thing and where to look, never its words.</summary>
internal sealed class Attention : Aggregate
{
    private Attention() { }

    public AttentionId Id { get; private init; }
    public RelationshipId Relationship { get; private init; }
    public AttentionKind Kind { get; private init; }

    /// <summary>The record that it is about; which one, the kind says.</summary>
    public Guid About { get; private init; }

    /// <summary>Whose list; null: the lists of the site's supervisors.</summary>
    public PersonId? Person { get; private init; }
    public DateTimeOffset At { get; private init; }
    public DateTimeOffset? SeenAt { get; private set; }
    public PersonId? SeenBy { get; private set; }

    /// <summary>In whose audit trail it is written that this was shown: a concern or feedback may be hidden from the worker.</summary>
    public Guid Trail => Kind is AttentionKind.Concern or AttentionKind.ConcernAnswered or AttentionKind.Feedback ? About : Relationship.Value;

    /// <param name="person">Null: the site's supervisors.</param>
    /// <param name="occasion">Which time, for what comes again: a day, an instant.</param>
    public static Attention Call(
        SupportRelationship relationship, AttentionKind kind, Guid about, PersonId? person, string? occasion, DateTimeOffset now)
    {
        var called = new Attention
        {
            Id = AttentionId.Of(kind, about, person, occasion),
            Organisation = relationship.Organisation,
            Relationship = relationship.Id,
            Kind = kind,
            About = about,
            Person = person,
            At = now,
        };
        called.Raise(new AttentionCalled(
            relationship.Site.Value, person?.Value, now,
            Except: person is null ? [.. relationship.HaveWorked(now).Select(one => one.Value)] : null));
        return called;
    }

    /// <summary>The first to see it of those whose list it is in.</summary>
    public void See(PersonId by, DateTimeOffset now)
    {
        if (SeenAt is null)
            (SeenBy, SeenAt) = (by, now);
    }
}
