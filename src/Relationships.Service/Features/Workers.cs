using Microsoft.EntityFrameworkCore;
using PeerSupport.Kernel;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;

namespace PeerSupport.Relationships.Features;

/// <summary>Who is an active worker of a site, as far as this service has heard.</summary>
internal static class Workers
{
    public static async Task<bool> WorksAt(
        this RelationshipsDb db, PersonId person, SiteId site, CancellationToken cancellation) =>
        (await db.People.FindAsync([person.Value], cancellation))?.WorksAt(site) is true;

    /// <exception cref="RuleViolationException">They are none there.</exception>
    public static async Task<PersonId> WorkerAt(
        this RelationshipsDb db, Guid person, SiteId site, CancellationToken cancellation) =>
        await db.WorksAt(new(person), site, cancellation)
            ? new(person)
            : throw new RuleViolationException("worker.not-at-site", "This is not an active worker of the site.");

    /// <summary>Those under way in which one of these people is at work, will stand in or is proposed.</summary>
    public static IQueryable<SupportRelationship> CountingOn(
        this IQueryable<SupportRelationship> relationships, IReadOnlyCollection<PersonId> people, DateTimeOffset now) =>
        relationships.Where(r => r.Phase != Phase.Concluded && r.Phase != Phase.Withdrawn && (
            people.Contains(r.Worker) || r.Covers.Any(c => c.Until > now && people.Contains(c.StandIn))
            || r.Handovers.Any(h => h.State == HandoverState.Proposed && people.Contains(h.Worker))));

    /// <summary>Of all who are counted on in these, those who are no active worker of the site there.</summary>
    public static async Task<IReadOnlyList<(PersonId Person, SiteId Site)>> MissingFrom(
        this RelationshipsDb db, IQueryable<SupportRelationship> relationships, DateTimeOffset now,
        CancellationToken cancellation)
    {
        var underWay = relationships.Where(r => r.Phase != Phase.Concluded && r.Phase != Phase.Withdrawn);
        var counted = await underWay.Select(r => new { Person = r.Worker, r.Site })
            .Union(underWay.SelectMany(r => r.Covers.Where(c => c.Until > now), (r, c) => new { Person = c.StandIn, r.Site }))
            .Union(underWay.SelectMany(
                r => r.Handovers.Where(h => h.State == HandoverState.Proposed), (r, h) => new { Person = h.Worker, r.Site }))
            .ToListAsync(cancellation);
        var ids = counted.Select(one => one.Person.Value).Distinct().ToList();
        var known = await db.People.AsNoTracking().Where(p => ids.Contains(p.Id))
            .ToDictionaryAsync(p => new PersonId(p.Id), cancellation);

        // Whom nobody has told of yet is not missing.
        return
        [
            .. counted.Where(one => known.TryGetValue(one.Person, out var person) && !person.WorksAt(one.Site))
                .Select(one => (one.Person, one.Site)),
        ];
    }
}
