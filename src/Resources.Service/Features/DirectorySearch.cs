using PeerSupport.Resources.Hsds;
using PeerSupport.Resources.Persistence;

namespace PeerSupport.Resources.Features;

/// <summary>The one place that knows how words are looked for.</summary>
internal static class DirectorySearch
{
    private const int MaxWords = 10;

    /// <summary>
    /// Those in which all words occur: in themselves; for a service in its provider's name or its addresses too, for a
    /// location in its addresses, and for a service at a location in its service, that one's provider, its location or the location's
    /// addresses.
    /// </summary>
    public static IQueryable<DirectoryRecord> Saying(
        this ResourcesDb db, IQueryable<DirectoryRecord> rows, string table, string text) => SearchText.Fold(text)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MaxWords)
            .Aggregate(rows, (matching, word) => db.WithWord(matching, table, word));

    private static IQueryable<DirectoryRecord> WithWord(
        this ResourcesDb db, IQueryable<DirectoryRecord> rows, string table, string word) => table switch
        {
            HsdsTables.Service => db.Services(rows, word),
            HsdsTables.ServiceAtLocation => db.ServicesAtLocations(rows, word),
            HsdsTables.Location => db.Locations(rows, word),
            _ => rows.Where(row => row.Words!.Contains(word)),
        };

    private static IQueryable<DirectoryRecord> Services(this ResourcesDb db, IQueryable<DirectoryRecord> services, string word)
    {
        var places = db.Places(word);
        var visits = db.LinksOf(HsdsTables.ServiceAtLocation, "location_id")
            .Where(link => places.Contains(link.Target)).Select(link => link.Id);
        var offered = db.LinksOf(HsdsTables.ServiceAtLocation, "service_id")
            .Where(link => visits.Contains(link.Id)).Select(link => link.Target);
        var provided = db.Provided(word);
        return services.Where(service =>
            service.Words!.Contains(word) || provided.Contains(service.Id) || offered.Contains(service.Id));
    }

    private static IQueryable<DirectoryRecord> ServicesAtLocations(this ResourcesDb db, IQueryable<DirectoryRecord> visits, string word)
    {
        var (places, provided) = (db.Places(word), db.Provided(word));
        var named = db.Having(HsdsTables.Location, word);
        var here = db.LinksOf(HsdsTables.ServiceAtLocation, "location_id")
            .Where(link => places.Contains(link.Target) || named.Contains(link.Target)).Select(link => link.Id);
        var services = db.Having(HsdsTables.Service, word);
        var offering = db.LinksOf(HsdsTables.ServiceAtLocation, "service_id")
            .Where(link => services.Contains(link.Target) || provided.Contains(link.Target)).Select(link => link.Id);
        return visits.Where(visit => here.Contains(visit.Id) || offering.Contains(visit.Id));
    }

    private static IQueryable<DirectoryRecord> Locations(this ResourcesDb db, IQueryable<DirectoryRecord> locations, string word)
    {
        var places = db.Places(word);
        return locations.Where(location => location.Words!.Contains(word) || places.Contains(location.Id));
    }

    private static IQueryable<Guid> Places(this ResourcesDb db, string word)
    {
        var addresses = db.Having(HsdsTables.Address, word);
        return db.LinksOf(HsdsTables.Address, "location_id").Where(link => addresses.Contains(link.Id)).Select(link => link.Target);
    }

    private static IQueryable<Guid> Provided(this ResourcesDb db, string word)
    {
        var providers = db.Having(HsdsTables.Organization, word);
        return db.LinksOf(HsdsTables.Service, "organization_id").Where(link => providers.Contains(link.Target)).Select(link => link.Id);
    }

    private static IQueryable<Guid> Having(this ResourcesDb db, string table, string word) =>
        db.Records.Where(record => record.TableName == table && record.Words!.Contains(word)).Select(record => record.Id);
}
