using Microsoft.EntityFrameworkCore;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;

namespace PeerSupport.Relationships.Features;

/// <summary>What is counted of the relationships at some sites, in a period or now.</summary>
internal sealed class InsightsFacts(RelationshipsDb db, SitesInZone there)
{
    private readonly IReadOnlyList<SiteId> _sites = there.Sites;
    private readonly DateTimeOffset _since = there.Since, _until = there.Until;

    private IQueryable<SupportRelationship> Relationships =>
        db.Relationships.AsNoTracking().Where(r => _sites.Contains(r.Site));

    private IQueryable<SupportRelationship> Concluded =>
        Relationships.Where(r => r.Ending!.ConcludedAt >= _since && r.Ending.ConcludedAt < _until);

    public IQueryable<Fact<Phase>> Phases => Relationships
        .Where(r => r.Phase != Phase.Concluded && r.Phase != Phase.Withdrawn)
        .Select(r => new Fact<Phase> { Site = r.Site, Relationship = r.Id, Group = r.Phase });

    /// <summary>Of the active ones, whether a review should have been held before today.</summary>
    public IQueryable<Fact<bool>> ReviewsOverdue => Relationships
        .Where(r => r.Phase == Phase.Active)
        .Select(r => new Fact<bool> { Site = r.Site, Relationship = r.Id, Group = r.ReviewDueOn < there.Today });

    public IQueryable<Fact<int>> Started => Relationships
        .Where(r => r.StartedAt >= _since && r.StartedAt < _until)
        .Select(r => new Fact<int> { Site = r.Site, Relationship = r.Id, Group = 0 });

    /// <summary>The worker's, within the hours or not; null: no hours were known. The peer's are held against nobody.</summary>
    public IQueryable<Fact<bool?>> Contacts => db.Contacts.AsNoTracking()
        .Where(c => c.ReachedOutBy == Side.Worker && c.At >= _since && c.At < _until)
        .Join(Relationships, c => c.Relationship, r => r.Id,
            (c, r) => new Fact<bool?> { Site = r.Site, Relationship = r.Id, Group = c.WithinHours });

    /// <summary>Those held, by their due day or late.</summary>
    public IQueryable<Fact<bool>> Reviews => db.Reviews.AsNoTracking()
        .Where(v => v.HeldOn >= there.Days.From && v.HeldOn <= there.Days.To)
        .Join(Relationships, v => v.Relationship, r => r.Id,
            (v, r) => new Fact<bool> { Site = r.Site, Relationship = r.Id, Group = v.HeldOn <= v.DueOn });

    public IQueryable<Fact<EndingKind>> Endings => Concluded
        .Select(r => new Fact<EndingKind> { Site = r.Site, Relationship = r.Id, Group = r.Ending!.Kind });

    public IQueryable<Fact<int>> Withdrawn => Relationships
        .Where(r => r.WithdrawnAt >= _since && r.WithdrawnAt < _until)
        .Select(r => new Fact<int> { Site = r.Site, Relationship = r.Id, Group = 0 });

    /// <summary>Those offered: taken, declined, or (null) not answered yet.</summary>
    public IQueryable<Fact<bool?>> Packs => Relationships
        .SelectMany(r => r.Packs.Where(p => p.OfferedAt >= _since && p.OfferedAt < _until), (r, p) => new Fact<bool?>
        {
            Site = r.Site,
            Relationship = r.Id,
            Group = p.AnsweredAt == null ? null : p.Taken,
        });

    /// <summary>Of those whose first agreement came into force. A median takes the days of each.</summary>
    public async Task<IEnumerable<(SiteId Site, decimal Days)>> DaysToAgreement(CancellationToken cancellation)
    {
        var agreed = await Relationships
            .Select(r => new { r.Site, r.StartedAt, First = r.Versions.Min(v => (DateTimeOffset?)v.HoldsFrom) })
            .Where(r => r.First >= _since && r.First < _until).ToListAsync(cancellation);
        return agreed.Select(r => (r.Site, (decimal)(r.First!.Value - r.StartedAt).TotalDays));
    }

    /// <summary>How far those that concluded have come. Of these alone goals and ratings are read: scores are computed.</summary>
    public async Task<IEnumerable<(SiteId Site, Progress Progress)>> Ended(CancellationToken cancellation)
    {
        var (concluded, ids) = (await Concluded.Select(r => new { r.Id, r.Site, Versions = r.Versions.ToList() })
            .ToListAsync(cancellation), Concluded.Select(r => r.Id));
        var ratings = (await db.Ratings.AsNoTracking().Where(rating => ids.Contains(rating.Relationship))
            .ToListAsync(cancellation)).ToLookup(rating => rating.Relationship);
        return concluded.Select(r => (r.Site, Progress.Of(r.Versions, [.. ratings[r.Id]])));
    }
}
