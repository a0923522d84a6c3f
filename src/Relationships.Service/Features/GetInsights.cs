using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.OpenApi;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

internal static class GetInsights
{
    private const string Csv = "csv", CsvType = "text/csv";

    public static void MapInsights(this IEndpointRouteBuilder routes) => routes
        .MapGroup("/api/relationships")
        .WithTag("Insights", "Numbers of a site or of the organisation, small ones hidden.")
        .MapGet("/insights", Handle)
        .RequireRole(Roles.Supervisor, Roles.Administrator)
        .WithName(nameof(GetInsights))
        .WithSummary("Read a site's numbers, or those of all sites supervised or of the organisation; as JSON or CSV")
        .AddOpenApiOperationTransformer(AlsoCsv);

    // Numbers are nobody's record: there is no relationship in whose audit trail the reading would belong.
    private static async Task<Results<Ok<InsightsView>, FileContentHttpResult, NotFound, ValidationProblem>> Handle(
        [Description("Only this site.")] Guid? siteId,
        [Description("The first day; left out: the beginning of the calendar period.")] DateOnly? from,
        [Description("The last day; left out: today.")] DateOnly? to,
        [Description("json or csv; left out: as the Accept header prefers.")] string? format,
        Caller caller, HttpContext http, RelationshipsDb db, TimeProvider clock, IOptions<InsightsOptions> options,
        CancellationToken cancellation)
    {
        var (isCsv, now, months) = (IsCsv(format, http), clock.GetUtcNow(), options.Value.PeriodMonths);
        var period = InsightsPeriod.Of(from, to, DateOnly.FromDateTime(now.UtcDateTime), months);
        if (period.IsTooLong)
            return TypedResults.ValidationProblem(new Dictionary<string, string[]>
            {
                [nameof(from)] = [$"A report covers {InsightsPeriod.MaxYears} years at most."],
            });

        var isOutside = IsOutside(caller, siteId);

        // From outside, all sites are read: what is hidden of one must not be told by the others and their total.
        var sites = await db.Sites.AsNoTracking().OrderBy(s => s.Id).ToListAsync(cancellation);
        if (!isOutside)
            sites.RemoveAll(site => !caller.Is(Roles.Supervisor, site.Id) || site.Id != (siteId ?? site.Id));
        var row = siteId is null ? sites.Count : sites.FindIndex(site => site.Id == siteId);
        if (row < 0)
            return TypedResults.NotFound();

        if (isOutside)
            period = period.Whole(months);
        var insights = await Insights.Read(db, sites, period, now, cancellation);
        var shown = new InsightsShown(insights, row, isOutside ? site => caller.Is(Roles.Supervisor, sites[site].Id) : null);
        var view = new InsightsView(siteId, period.From, period.To, shown.Figures);
        http.Response.Headers.Vary = HeaderNames.Accept;
        return isCsv
            ? TypedResults.File(view.ToCsv(), $"{CsvType}; charset=utf-8", $"numbers-{period.From:O}-{period.To:O}.csv")
            : TypedResults.Ok(view);
    }

    // An administrator is outside every site but those that they supervise as well.
    private static bool IsOutside(Caller caller, Guid? siteId) => caller.Is(Roles.Administrator)
        && !(siteId is { } site ? caller.Is(Roles.Supervisor, site) : caller.IsEverywhere(Roles.Supervisor));

    private static bool IsCsv(string? format, HttpContext http) => format switch
    {
        Csv => true,
        "json" => false,
        null => http.Request.GetTypedHeaders().Accept.OrderByDescending(type => type.Quality ?? 1).FirstOrDefault()
            ?.MediaType.Equals(CsvType, StringComparison.OrdinalIgnoreCase) is true,
        _ => throw new BadHttpRequestException("A format is json or csv."),
    };

    private static Task AlsoCsv(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken _)
    {
        operation.Responses!["200"].Content![CsvType] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
        return Task.CompletedTask;
    }
}
