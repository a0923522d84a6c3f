using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Web.Clients;

namespace PeerSupport.Web.Pages.Insights;

/// <summary>The numbers as the service writes them, read as the signed-in person, in a file whose name says nothing.</summary>
internal static class NumbersDownload
{
    public static void MapNumbers(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/insights/numbers.csv", Handle).RequireAuthorization();

    private static async Task<FileContentHttpResult> Handle(
        Guid? site, DateOnly? from, DateOnly? to, RelationshipsClient relationships) =>
        TypedResults.File(await relationships.InsightsCsv(site, from, to), "text/csv; charset=utf-8",
            string.Create(CultureInfo.InvariantCulture, $"numbers{from:'-'yyyy-MM-dd}{to:'-'yyyy-MM-dd}.csv"));
}
