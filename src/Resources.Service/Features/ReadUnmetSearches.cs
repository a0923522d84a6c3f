using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Resources.Persistence;
using PeerSupport.Resources.Searching;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Resources.Features;

/// <param name="Words">Lower case, without accents.</param>
/// <param name="Count">In how many minutes somebody looked for them; five at least.</param>
public sealed record UnmetSearchView(string Words, int Count);

internal static class ReadUnmetSearches
{
    /// <summary>A rare phrase may tell who typed it.</summary>
    private const int Least = 5;
    private const int UsualDays = 30;

    public static void Map(RouteGroupBuilder resources) => resources.MapGet("/unmet-searches", Handle).RequireRole(Roles.Administrator)
        .WithName(nameof(ReadUnmetSearches))
        .WithSummary("What people looked for and the directory did not have, most often first; never who");

    private static async Task<Ok<Page<UnmetSearchView>>> Handle(
        [Range(1, SaveUnmetSearches.KeepDays), Description("The last so many days (UTC), today included; left out: 30.")] int? days,
        [AsParameters] PageQuery page, ResourcesDb db, TimeProvider clock, CancellationToken cancellation)
    {
        var first = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(1 - (days ?? UsualDays));
        return TypedResults.Ok(await db.UnmetSearches.Where(search => search.Day >= first)
            .GroupBy(search => search.Words)
            .Select(same => new { Words = same.Key, Count = same.Sum(search => search.Count) })
            .Where(search => search.Count >= Least)
            .OrderByDescending(search => search.Count).ThenBy(search => search.Words)
            .Select(search => new UnmetSearchView(search.Words, search.Count)).ToPage(page, cancellation));
    }
}
