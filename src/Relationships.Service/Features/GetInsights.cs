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
        var sites = await db.Sites.AsNoTracking().OrderBy(s => s.Id).ToListAsync(cancellation);
        var isOutside = caller.Is(Roles.Administrator) && !(siteId is { } asked
            ? caller.Is(Roles.Supervisor, asked)
            : caller.IsEverywhere(Roles.Supervisor));

        // From outside, all sites are read: what is hidden of one must not be told by the others and their total.
        if (!isOutside)
            sites.RemoveAll(site => !caller.Is(Roles.Supervisor, site.Id) || site.Id != (siteId ?? site.Id));
        var row = siteId is null ? sites.Count : sites.FindIndex(site => site.Id == siteId);
        if (row < 0)
            return TypedResults.NotFound();

        if (isOutside)
            period = period.Whole(months);
        var insights = await Insights.Read(db, sites, period, now, cancellation);
        var reader = new InsightsReader(
            insights, row, isOutside ? site => caller.Is(Roles.Supervisor, sites[site].Id) : null);
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
