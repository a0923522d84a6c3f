using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Resources.Domain;
using PeerSupport.Resources.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Resources.Features;

internal static class ReadCorrections
{
    public static void Map(RouteGroupBuilder corrections)
    {
        corrections.MapGet("/", ListCorrections).RequireRole(Roles.Administrator)
            .WithName(nameof(ListCorrections)).WithSummary("List the corrections suggested of the organisation's entries, the oldest first");
        corrections.MapGet("/mine", ListMyCorrections).RequireRoleOrScope(Suggester.Scope, Roles.Worker, Roles.Supervisor)
            .WithName(nameof(ListMyCorrections)).WithSummary("List what the caller has suggested and what became of it, the newest first");
        corrections.MapGet("/{id:guid}", GetCorrection).RequireRoleOrScope(Suggester.Scope, Roles.Worker, Roles.Supervisor, Roles.Administrator)
            .WithName(nameof(GetCorrection)).WithSummary("Read a suggested correction: one's own, or of one's organisation's entries");
    }

    private static async Task<Results<Ok<Page<CorrectionView>>, ValidationProblem>> ListCorrections(
        [Description("open, accepted or declined; left out: those that are open.")] string? state, [AsParameters] PageQuery page,
        Caller caller, ResourcesDb db, CancellationToken cancellation)
    {
        // By its name as it is shown, which binding to the type itself would not know.
        if (!Enum.TryParse<CorrectionState>(state ?? nameof(CorrectionState.Open), ignoreCase: true, out var wanted) || !Enum.IsDefined(wanted))
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["state"] = ["There is no such state."] });

        var corrections = await db.Corrections.AsNoTracking()
            .Where(correction => correction.Publisher == caller.Organisation && correction.State == wanted)
            .OrderBy(correction => correction.SuggestedAt).ThenBy(correction => correction.Id).ToPage(page, cancellation);
        return TypedResults.Ok(await db.Views(corrections, cancellation));
    }

    private static async Task<Ok<Page<CorrectionView>>> ListMyCorrections(
        [AsParameters] PageQuery page, Suggester suggester, ResourcesDb db, CancellationToken cancellation)
    {
        var corrections = await db.Corrections.AsNoTracking().Where(correction => correction.Suggester == suggester.Name)
            .OrderByDescending(correction => correction.SuggestedAt).ThenBy(correction => correction.Id).ToPage(page, cancellation);
        return TypedResults.Ok(await db.Views(corrections, cancellation));
    }

    private static async Task<Results<Ok<CorrectionView>, NotFound>> GetCorrection(
        Guid id, HttpContext http, Suggester suggester, ResourcesDb db, CancellationToken cancellation)
    {
        var editor = Caller.From(http.User) is { } caller && caller.Is(Roles.Administrator) ? caller.Organisation : default;
        var correction = await db.Corrections.AsNoTracking().SingleOrDefaultAsync(correction => correction.Id == new CorrectionId(id)
            && (correction.Suggester == suggester.Name || correction.Publisher == editor), cancellation);
        return correction is null ? TypedResults.NotFound() : TypedResults.Ok(await db.View(correction, cancellation));
    }
}
