using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

/// <param name="Url">What to subscribe to with a calendar; said only now.</param>
public sealed record MadeCalendarLink(string Url, DateTimeOffset MadeAt);

/// <param name="LastReadOn">The last day in Greenwich on which somebody read it who has the address.</param>
public sealed record CalendarLinkView(DateTimeOffset MadeAt, DateOnly? LastReadOn);

internal static class LinkCalendar
{
    public static void Map(RouteGroupBuilder link)
    {
        link.MapPost("/", MakeCalendarLink).WithName(nameof(MakeCalendarLink))
            .WithSummary("Make the secret address of the caller's own calendar; the one before stops working");
        link.MapGet("/", GetCalendarLink).WithName(nameof(GetCalendarLink))
            .WithSummary("Read whether there is a secret address of the caller's own calendar; never which");
        link.MapDelete("/", RevokeCalendarLink).WithName(nameof(RevokeCalendarLink))
            .WithSummary("Make the secret address of the caller's own calendar stop working");
    }

    private static async Task<Ok<MadeCalendarLink>> MakeCalendarLink(
        Caller caller, Access access, RelationshipsDb db, TimeProvider clock, HttpRequest request,
        IConfiguration configuration, CancellationToken cancellation)
    {
        var link = await db.LinkOf(caller).SingleOrDefaultAsync(cancellation)
            ?? db.CalendarLinks.Add(CalendarLink.For(caller.Organisation, caller.Person)).Entity;
        var token = link.Renew(clock.GetUtcNow());
        access.Record(caller.Person.Value, caller, nameof(MakeCalendarLink));
        await db.SaveChangesAsync(cancellation);

        request.HttpContext.Response.Headers.CacheControl = "no-store";
        var address = configuration["PublicUrl"]?.TrimEnd('/') ?? $"{request.Scheme}://{request.Host}";
        return TypedResults.Ok(new MadeCalendarLink($"{address}/api/relationships/calendar/{token.Text}.ics", link.MadeAt));
    }

    private static async Task<Results<Ok<CalendarLinkView>, NotFound>> GetCalendarLink(
        Caller caller, RelationshipsDb db, CancellationToken cancellation) =>
        await db.LinkOf(caller).AsNoTracking().SingleOrDefaultAsync(cancellation) is { } link
            ? TypedResults.Ok(new CalendarLinkView(link.MadeAt, link.LastReadOn))
            : TypedResults.NotFound();

    private static async Task<NoContent> RevokeCalendarLink(
        Caller caller, Access access, RelationshipsDb db, CancellationToken cancellation)
    {
        if (await db.LinkOf(caller).SingleOrDefaultAsync(cancellation) is { } link)
        {
            db.CalendarLinks.Remove(link);
            access.Record(caller.Person.Value, caller, nameof(RevokeCalendarLink));
            await db.SaveChangesAsync(cancellation);
        }

        return TypedResults.NoContent();
    }

    private static IQueryable<CalendarLink> LinkOf(this RelationshipsDb db, Caller caller)
    {
        var me = caller.Person;
        return db.CalendarLinks.Where(link => link.Worker == me);
    }
}
