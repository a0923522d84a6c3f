using System.Linq.Expressions;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Kernel;
using PeerSupport.Resources.Editing;
using PeerSupport.Resources.Hsds;
using PeerSupport.Resources.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Resources.Features;

/// <summary>Two open services of the same name at the same place.</summary>
public sealed record DuplicateView(Guid First, string FirstName, Guid Second, string SecondName);

public sealed record DistinguishRequest([property: JsonRequired] Guid First, [property: JsonRequired] Guid Second);

internal static class FindDuplicates
{
    private const double Degree = Math.PI / 180;
    private const double MetresADegree = 6_371_008.8 * Degree;
    private const double Near = 100; // metres
    private const int MostPairs = 5000;

    public static void Map(RouteGroupBuilder directory)
    {
        directory.MapGet("/duplicates", ListDuplicates).RequireRole(Roles.Administrator)
            .WithName(nameof(ListDuplicates)).WithSummary("List pairs of the organisation's open entries that may be the same, at most 5,000");
        directory.MapPost("/distinctions", DistinguishEntries).RequireRole(Roles.Administrator)
            .WithName(nameof(DistinguishEntries)).WithSummary("Say that two entries which look alike are not the same");
    }

    private static async Task<Ok<Page<DuplicateView>>> ListDuplicates(
        [AsParameters] PageQuery page, Caller caller, ResourcesDb db, CancellationToken cancellation)
    {
        var open = db.Records.AsNoTracking()
            .Where(record => record.TableName == HsdsTables.Service && record.Owner == caller.Organisation && record.Status == "active");
        var pairs =
            from first in open
            join second in open on first.Likeness equals second.Likeness
            where first.Likeness != null && first.Id < second.Id
            where !db.Distinctions.Any(said => (said.First == first.Id && said.Second == second.Id)
                || (said.First == second.Id && said.Second == first.Id))
            select new Pair { First = first, Second = second };
        var found = pairs.Where(AtOnePlace(db)).OrderBy(pair => pair.First.Name).ThenBy(pair => pair.First.Id).ThenBy(pair => pair.Second.Id)
            .Select(pair => new DuplicateView(pair.First.Id, pair.First.Name ?? "", pair.Second.Id, pair.Second.Name ?? ""));

        // To find them takes longer than to carry them, so they are not counted beforehand.
        return TypedResults.Ok((await found.Take(MostPairs).ToListAsync(cancellation)).ToPage(page));
    }

    /// <summary>The same location, one with the same line and town in its address, or one within 100 metres.</summary>
    private static Expression<Func<Pair, bool>> AtOnePlace(ResourcesDb db)
    {
        var visits =
            from service in db.LinksOf(HsdsTables.ServiceAtLocation, "service_id")
            join location in db.LinksOf(HsdsTables.ServiceAtLocation, "location_id") on service.Id equals location.Id
            select new { Service = service.Target, Location = location.Target };
        var addresses =
            from visit in visits
            join link in db.LinksOf(HsdsTables.Address, "location_id") on visit.Location equals link.Target
            join address in db.Records.Where(row => row.TableName == HsdsTables.Address && row.Likeness != null) on link.Id equals address.Id
            select new { visit.Service, address.Likeness };
        var places =
            from visit in visits
            join place in db.Records.Where(row => row.TableName == HsdsTables.Location && row.Latitude != null && row.Longitude != null)
                on visit.Location equals place.Id
            select new { visit.Service, Latitude = place.Latitude!.Value, Longitude = place.Longitude!.Value };
        return pair =>
            visits.Any(one => one.Service == pair.First.Id
                && visits.Any(other => other.Service == pair.Second.Id && other.Location == one.Location))
            || addresses.Any(one => one.Service == pair.First.Id
                && addresses.Any(other => other.Service == pair.Second.Id && other.Likeness == one.Likeness))
            || places.Any(one => one.Service == pair.First.Id
                && places.Any(other => other.Service == pair.Second.Id

                    // So near, the earth is flat.
                    && ((other.Latitude - one.Latitude) * (other.Latitude - one.Latitude))
                        + ((other.Longitude - one.Longitude) * Math.Cos(one.Latitude * Degree)
                            * (other.Longitude - one.Longitude) * Math.Cos(one.Latitude * Degree))
                        <= Near / MetresADegree * (Near / MetresADegree)));
    }

    private static async Task<Results<NoContent, NotFound>> DistinguishEntries(
        DistinguishRequest request, Caller caller, ResourcesDb db, TimeProvider clock, CancellationToken cancellation)
    {
        Guid[] pair = [request.First, request.Second];
        pair.AsSpan().Sort();
        if (pair[0] == pair[1])
            throw new RuleViolationException("distinction.same-entry", "These are one and the same entry.");
        if (await db.Records.CountAsync(record => record.TableName == HsdsTables.Service && record.Owner == caller.Organisation
                && pair.Contains(record.Id), cancellation) < 2)
            return TypedResults.NotFound();

        if (await db.Distinctions.FindAsync([pair[0], pair[1]], cancellation) is null)
        {
            db.Distinctions.Add(new()
            {
                First = pair[0],
                Second = pair[1],
                Owner = caller.Organisation,
                By = caller.Person,
                At = clock.GetUtcNow(),
            });
            await db.SaveChangesAsync(cancellation);
        }

        return TypedResults.NoContent();
    }

    private sealed class Pair
    {
        public required DirectoryRecord First { get; init; }
        public required DirectoryRecord Second { get; init; }
    }
}
