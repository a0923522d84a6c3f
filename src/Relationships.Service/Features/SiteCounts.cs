using Microsoft.EntityFrameworkCore;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;

namespace PeerSupport.Relationships.Features;

/// <summary>Something that is counted.</summary>
internal sealed class Fact<TGroup>
{
    public SiteId Site { get; init; }
    public RelationshipId Relationship { get; init; }
    public required TGroup Group { get; init; }
}

/// <summary>How many of a site's facts are of a group, and of how many relationships.</summary>
internal sealed class Counted<TGroup>
{
    public SiteId Site { get; init; }
    public TGroup Group { get; init; } = default!;
    public int Count { get; init; }
    public int Behind { get; init; }
}

/// <summary>Sites on the same clock, and the period as it is there.</summary>
internal sealed record SitesInZone(
    IReadOnlyList<SiteId> Sites, InsightsPeriod Days, DateTimeOffset Since, DateTimeOffset Until, DateOnly Today)
{
    public static SitesInZone Of(string zone, IEnumerable<Site> sites, InsightsPeriod days, DateTimeOffset now) => new(
        [.. sites.Select(site => new SiteId(site.Id))], days,
        days.From.StartIn(zone), days.To.AddDays(1).StartIn(zone), now.DateIn(zone));
}

/// <summary>Counts by site: grouped in the database, once for each zone that the sites lie in.</summary>
internal sealed class SiteCounts(
    IReadOnlyList<Site> sites, InsightsPeriod period, DateTimeOffset now, CancellationToken cancellation)
{
    private readonly Dictionary<SiteId, int> _rows =
        sites.Select((site, row) => (new SiteId(site.Id), row)).ToDictionary(site => site.Item1, site => site.row);

    public IReadOnlyList<SitesInZone> Zones { get; } =
        [.. sites.GroupBy(site => site.Zone).Select(zone => SitesInZone.Of(zone.Key, zone, period, now))];

    public async Task<CountTable> Of<TGroup>(Func<SitesInZone, IQueryable<Fact<TGroup>>> facts, TGroup[] groups)
    {
        var (parts, totals) = (new Tally[_rows.Count, groups.Length], new Tally[_rows.Count]);
        foreach (var found in Zones.Select(facts))
        {
            foreach (var part in await Parts(found).ToListAsync(cancellation))
                parts[_rows[part.Site], Array.IndexOf(groups, part.Group)] = new(part.Count, part.Behind);
            foreach (var total in await Totals(found).ToListAsync(cancellation))
                totals[_rows[total.Site]] = new(total.Count, total.Behind);
        }

        return new(parts, totals);
    }

    internal static IQueryable<Counted<TGroup>> Parts<TGroup>(IQueryable<Fact<TGroup>> facts) => facts
        .GroupBy(fact => new { fact.Site, fact.Group })
        .Select(part => new Counted<TGroup>
        {
            Site = part.Key.Site,
            Group = part.Key.Group,
            Count = part.Count(),
            Behind = part.Select(fact => fact.Relationship).Distinct().Count(),
        });

    internal static IQueryable<Counted<TGroup?>> Totals<TGroup>(IQueryable<Fact<TGroup>> facts) => facts
        .GroupBy(fact => fact.Site)
        .Select(total => new Counted<TGroup?>
        {
            Site = total.Key,
            Count = total.Count(),
            Behind = total.Select(fact => fact.Relationship).Distinct().Count(),
        });

    public Averages Averages(IEnumerable<(SiteId Site, decimal Value)> values)
    {
        var bySite = values.ToLookup(value => value.Site, value => value.Value);
        return new([.. sites.Select(site => bySite[new(site.Id)].ToList())]);
    }
}
