using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

internal static class GetInsights
{
    private const string Csv = "csv", CsvType = "text/csv";

    public static void MapInsights(this IEndpointRouteBuilder routes) => routes
        .MapGet("/api/relationships/insights", Handle)
        .WithTags("Insights")
        .RequireRole(Roles.Supervisor, Roles.Administrator)
        .WithName(nameof(GetInsights))
        .WithSummary("Read a site's numbers, or those of all sites supervised or of the organisation; as JSON or CSV")
        .Produces<string>(StatusCodes.Status200OK, CsvType)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status403Forbidden);

    // Numbers are nobody's record: there is no relationship in whose audit trail the reading would belong.
    private static async Task<Results<Ok<InsightsView>, FileContentHttpResult, NotFound>> Handle(
        [Description("Only this site.")] Guid? siteId,
        [Description("The first day; left out: the beginning of the calendar period.")] DateOnly? from,
        [Description("The last day; left out: today.")] DateOnly? to,
        [Description("json or csv; left out: as the Accept header prefers.")] string? format,
        Caller caller, HttpContext http, RelationshipsDb db, TimeProvider clock, IOptions<InsightsOptions> options,
        CancellationToken cancellation)
    {
        var (isCsv, now, months) = (IsCsv(format, http), clock.GetUtcNow(), options.Value.PeriodMonths);
        var period = InsightsPeriod.Of(from, to, DateOnly.FromDateTime(now.UtcDateTime), months);
        var isInside = siteId is { } asked
            ? caller.Is(Roles.Supervisor, asked)
            : !caller.Is(Roles.Administrator) || caller.IsEverywhere(Roles.Supervisor);
        if (!isInside)
            period = period.Whole(months);

        // From outside, a site's numbers are hidden so that they fit with what the organisation's and the other sites' show.
        var sites = await db.Sites.AsNoTracking().OrderBy(s => s.Id).ToListAsync(cancellation);
        if (isInside)
            sites.RemoveAll(site => siteId is { } only ? site.Id != only : !caller.Is(Roles.Supervisor, site.Id));
        var row = siteId is null ? sites.Count : sites.FindIndex(site => site.Id == siteId);
        if (row < 0 || (siteId is not null && !isInside && !caller.Is(Roles.Administrator)))
            return TypedResults.NotFound();

        var insights = await Insights.Read(db, sites, period, now, cancellation);
        var reader = new InsightsReader(
            insights, row, isInside ? null : site => caller.Is(Roles.Supervisor, sites[site].Id));
        var view = new InsightsView(siteId, period.From, period.To, reader.Figures);
        http.Response.Headers.Vary = "Accept";
        return isCsv
            ? TypedResults.File(view.ToCsv(), $"{CsvType}; charset=utf-8", $"numbers-{period.From:yyyy-MM-dd}-{period.To:yyyy-MM-dd}.csv")
            : TypedResults.Ok(view);
    }

    private static bool IsCsv(string? format, HttpContext http) => format switch
    {
        Csv => true,
        "json" => false,
        null => http.Request.GetTypedHeaders().Accept.OrderByDescending(type => type.Quality ?? 1).FirstOrDefault()
            ?.MediaType.Equals(CsvType, StringComparison.OrdinalIgnoreCase) is true,
        _ => throw new BadHttpRequestException("A format is json or csv."),
    };
}
