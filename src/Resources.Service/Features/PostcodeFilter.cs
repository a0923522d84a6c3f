using Microsoft.EntityFrameworkCore;
using PeerSupport.Resources.Hsds;
using PeerSupport.Resources.Persistence;

namespace PeerSupport.Resources.Features;

/// <summary>Which services at locations are for people at a postcode.</summary>
internal static class PostcodeFilter
{
    private const double EarthRadius = 6_371_008.8; // metres, mean (IUGG)
    private const double Degree = Math.PI / 180;

    /// <summary>
    /// Where a service or its place has areas, one of them must name the postcode; where it has none, its address must, or
    /// lie near. With a proximity, the place must in any case lie near.
    /// </summary>
    public static async Task<IQueryable<DirectoryRecord>> Covering(
        this ResourcesDb db, IQueryable<DirectoryRecord> visits, string postcode, double? metres, CancellationToken cancellation)
    {
        var code = Postcodes.Normal(postcode) ?? "";
        var places = metres is { } near ? await db.Near(code, near, cancellation) : db.At(code);
        var here = db.LinksOf(HsdsTables.ServiceAtLocation, "location_id")
            .Where(link => places.Contains(link.Target)).Select(link => link.Id);

        var (name, known) = (SearchText.Fold(postcode), SearchText.Fold(code));
        var areas = db.Records.Where(record => record.TableName == HsdsTables.ServiceArea);
        var bounded = db.With(areas.Select(area => area.Id));
        var covered = db.With(areas.Where(area => area.Words!.Contains(name) || area.Words!.Contains(known)).Select(area => area.Id));
        return metres is null
            ? visits.Where(visit => covered.Contains(visit.Id) || (!bounded.Contains(visit.Id) && here.Contains(visit.Id)))
            : visits.Where(visit => here.Contains(visit.Id) && (!bounded.Contains(visit.Id) || covered.Contains(visit.Id)));
    }

    /// <summary>The services at locations that have one of these areas, themselves or by their service.</summary>
    private static IQueryable<Guid> With(this ResourcesDb db, IQueryable<Guid> areas)
    {
        var targets = db.Links.Where(link => link.TableName == HsdsTables.ServiceArea && areas.Contains(link.Id))
            .Select(link => link.Target);
        return db.LinksOf(HsdsTables.ServiceAtLocation, "service_id")
            .Where(link => targets.Contains(link.Id) || targets.Contains(link.Target)).Select(link => link.Id);
    }

    private static IQueryable<Guid> At(this ResourcesDb db, string code)
    {
        var addresses = db.Records.Where(address => address.Postcode == code).Select(address => address.Id);
        return db.LinksOf(HsdsTables.Address, "location_id").Where(link => addresses.Contains(link.Id)).Select(link => link.Target);
    }

    /// <summary>The centre of a postcode is the mean of the places that the directory has there; without any, nothing is near.</summary>
    private static async Task<IQueryable<Guid>> Near(this ResourcesDb db, string code, double metres, CancellationToken cancellation)
    {
        var at = db.At(code);
        var located = db.Records.Where(place => place.TableName == HsdsTables.Location && place.Latitude != null && place.Longitude != null);
        var centre = await located.In(at).GroupBy(_ => 1)
            .Select(all => new { Latitude = all.Average(place => place.Latitude), Longitude = all.Average(place => place.Longitude) })
            .SingleOrDefaultAsync(cancellation);
        if (centre is not { Latitude: { } latitude, Longitude: { } longitude })
            return db.Records.Where(_ => false).Select(place => place.Id);

        // Haversine without its square roots and arcs: 1 − cos is small and steady, and both providers know sine and cosine.
        var (reach, height) = (Math.Pow(Math.Sin(Math.Min(metres / EarthRadius, Math.PI) / 2), 2), metres / EarthRadius / Degree);
        var (south, north, cosine) = (latitude - height, latitude + height, Math.Cos(latitude * Degree));
        return located
            .Where(place => place.Latitude >= south && place.Latitude <= north)
            .Where(place =>
                Math.Sin((place.Latitude!.Value - latitude) * Degree / 2) * Math.Sin((place.Latitude!.Value - latitude) * Degree / 2)
                + (cosine * Math.Cos(place.Latitude!.Value * Degree)
                    * Math.Sin((place.Longitude!.Value - longitude) * Degree / 2)
                    * Math.Sin((place.Longitude!.Value - longitude) * Degree / 2)) <= reach)
            .Select(place => place.Id);
    }
}
