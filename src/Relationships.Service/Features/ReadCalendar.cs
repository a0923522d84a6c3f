using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

internal static class ReadCalendar
{
    private const string MediaType = "text/calendar";
    private const int MaxMeetings = 2000;

    /// <summary>What was stays that long, and what was cancelled, so that calendars drop it.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public static void Map(RouteGroupBuilder calendar) => calendar.MapGet("/calendar/{token}.ics", Handle)
        .WithName(nameof(ReadCalendar))
        .WithSummary("Read a worker's planned meetings and reviews by their secret address, as iCalendar")
        .Produces<string>(StatusCodes.Status200OK, MediaType);

    private static async Task<Results<ContentHttpResult, NotFound>> Handle(
        string token, HttpResponse response, RelationshipsDb db, Tenant tenant, TimeProvider clock,
        CancellationToken cancellation)
    {
        response.Headers.CacheControl = "private, no-cache";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        if (await db.OwnerOf(token, tenant, cancellation) is not { } worker)
            return TypedResults.NotFound();

        var now = clock.GetUtcNow();
        var feed = await db.FeedOf(worker, now, cancellation);
        await db.RecordOncePerDay(worker, feed, tenant, now, cancellation);

        response.Headers.ContentDisposition = "inline; filename=calendar.ics";
        return TypedResults.Text(feed.Write(now), MediaType, System.Text.Encoding.UTF8);
    }

    /// <summary>Whoever has the address belongs to no organisation until it says which.</summary>
    private static async Task<Person?> OwnerOf(
        this RelationshipsDb db, string token, Tenant tenant, CancellationToken cancellation)
    {
        if (token.Length > CalendarToken.MaxLength)
            return null;

        var hash = new CalendarToken(token).Hash;
        var link = await db.CalendarLinks.IgnoreQueryFilters([ServiceDb.OrganisationFilter]).AsNoTracking()
            .SingleOrDefaultAsync(link => link.Hash == hash, cancellation);
        if (link is null || (tenant.IsKnown && tenant.Organisation != link.Organisation))
            return null;

        tenant.Enter(link.Organisation);
        return await db.People.FindAsync([link.Worker.Value], cancellation) is { IsActive: true } worker ? worker : null;
    }

    /// <summary>Meetings of those whom the worker supports, standing in included; reviews wait until a worker is back.</summary>
    private static async Task<CalendarFeed> FeedOf(
        this RelationshipsDb db, Person worker, DateTimeOffset now, CancellationToken cancellation)
    {
        var (me, sites) = (new Kernel.PersonId(worker.Id), worker.WorkerAt.Select(site => new SiteId(site)).ToList());
        var (since, atSites) = (now - Kept, db.Relationships.Where(r => sites.Contains(r.Site)));
        var atWork = atSites
            .Where(r => r.Worker == me || r.Covers.Any(c => c.StandIn == me && c.From <= now && now < c.Until))
            .Select(r => r.Id);
        return new(
            await db.Meetings.AsNoTracking()
                .Where(m => atWork.Contains(m.Relationship) && m.What.StartsAt >= since
                    && (m.State != MeetingState.Cancelled || m.Cancellation!.At >= since))
                .OrderBy(m => m.What.StartsAt).Take(MaxMeetings).ToListAsync(cancellation),
            await atSites.Where(r => r.Worker == me && r.Phase == Phase.Active && r.ReviewDueOn != null)
                .Select(r => new PlannedReview(r.Id, r.ReviewDueOn!.Value, r.Revision)).ToListAsync(cancellation));
    }

    // A calendar asks every few minutes and is shown the same: one entry a day tells as much as a hundred.
    private static Task RecordOncePerDay(
        this RelationshipsDb db, Person worker, CalendarFeed feed, Tenant tenant, DateTimeOffset now,
        CancellationToken cancellation) => db.Together(async () =>
    {
        var (me, today) = (new Kernel.PersonId(worker.Id), DateOnly.FromDateTime(now.UtcDateTime));

        // Of two readings at once, the second waits here, and then finds what the first has recorded.
        await db.CalendarLinks.Where(link => link.Worker == me)
            .ExecuteUpdateAsync(set => set.SetProperty(link => link.LastReadOn, today), cancellation);

        var shown = feed.Relationships.Select(r => r.Value).Prepend(worker.Id).ToList();
        var midnight = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        var recorded = await db.AuditTrail
            .Where(entry => shown.Contains(entry.Record) && entry.Person == me
                && entry.Operation == nameof(ReadCalendar) && entry.At >= midnight)
            .Select(entry => entry.Record).ToListAsync(cancellation);
        foreach (var record in shown.Except(recorded))
            db.AuditTrail.Add(new(tenant.Organisation, record, me, nameof(ReadCalendar), now));
        await db.SaveChangesAsync(cancellation);
    }, cancellation);
}
