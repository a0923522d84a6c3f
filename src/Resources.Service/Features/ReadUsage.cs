using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Resources.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Resources.Features;

/// <param name="Partners">The organisation's partners that asked at all, most often first.</param>
/// <param name="Anonymous">All readers of the whole directory whom nobody knows, together.</param>
public sealed record UsageView(DateOnly From, DateOnly To, IReadOnlyList<PartnerUsageView> Partners, UsageOfView Anonymous);

/// <param name="ClientId">As in Identity's list of partners, where its name is. One that was removed is still here.</param>
public sealed record PartnerUsageView(string ClientId, long Requests, IReadOnlyList<DayOfUsageView> Days);

/// <param name="Requests">Of all the days together.</param>
/// <param name="Days">Those with any.</param>
public sealed record UsageOfView(long Requests, IReadOnlyList<DayOfUsageView> Days);

/// <param name="Day">In UTC.</param>
public sealed record DayOfUsageView(DateOnly Day, long Requests);

internal static class ReadUsage
{
    private const int UsualDays = 30;

    public static void Map(RouteGroupBuilder resources) => resources.MapGet("/usage", Handle).RequireRole(Roles.Administrator)
        .WithName(nameof(ReadUsage))
        .WithSummary("How often each of the organisation's partners asked the directory, by day; never for what");

    private static async Task<Ok<UsageView>> Handle(
        [Description("The first day (UTC); left out: thirty days up to the last.")] DateOnly? from,
        [Description("The last day (UTC); left out: today.")] DateOnly? to,
        Caller caller, ResourcesDb db, TimeProvider clock, CancellationToken cancellation)
    {
        var last = to ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var first = from ?? DateOnly.FromDayNumber(Math.Max(0, last.DayNumber - UsualDays + 1));
        if (first > last)
            throw new BadHttpRequestException("A period begins before it ends.");

        var anonymous = DirectoryUser.Anonymous.Organisation;
        var use = await db.Use.AsNoTracking()
            .Where(use => use.Organisation == caller.Organisation || use.Organisation == anonymous)
            .Where(use => use.Day >= first && use.Day <= last).OrderBy(use => use.Day).ToListAsync(cancellation);
        return TypedResults.Ok(new UsageView(first, last,
            [
                .. use.Where(use => use.Organisation == caller.Organisation).GroupBy(use => use.Client)
                    .Select(partner => new PartnerUsageView(partner.Key, partner.Sum(use => use.Requests), Days(partner)))
                    .OrderByDescending(partner => partner.Requests).ThenBy(partner => partner.ClientId),
            ],
            Of(use.Where(use => use.Organisation == anonymous))));
    }

    private static UsageOfView Of(IEnumerable<DirectoryUse> use) => new(use.Sum(day => day.Requests), Days(use));

    private static IReadOnlyList<DayOfUsageView> Days(IEnumerable<DirectoryUse> use) =>
        [.. use.Select(day => new DayOfUsageView(day.Day, day.Requests))];
}
