using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Resources.Imports;
using PeerSupport.Resources.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Resources.Features;

/// <summary>An import: how far it is, and what became of it.</summary>
/// <param name="By">Who asked for it; null where it was asked for at a command line.</param>
/// <param name="Replace">Whether it closes what the package has no longer.</param>
/// <param name="State">Once it is not running it stays as it is.</param>
/// <param name="File">Which one is being read.</param>
/// <param name="Bytes">How much of the package has been read, unpacked.</param>
/// <param name="OfBytes">How much there is to read; nought until that is known.</param>
/// <param name="Rows">Rows read, by HSDS table.</param>
/// <param name="Report">When it has ended; not in lists.</param>
public sealed record ImportView(
    Guid Id, Guid? By, bool Replace, ImportState State, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, ImportStep Step, string? File,
    long Bytes, long OfBytes, IReadOnlyDictionary<string, int> Rows, int Errors, int Warnings, ImportReport? Report)
{
    internal static ImportView Of(ImportRecord import, DateTimeOffset now) => new(
        import.Id, import.By?.Value, import.Replace, import.StateAt(now), import.StartedAt, import.EndedAt, import.Step, import.File,
        import.Bytes, import.OfBytes, JsonSerializer.Deserialize<Dictionary<string, int>>(import.Rows)!, import.Errors, import.Warnings,
        import.Report is { } report ? JsonSerializer.Deserialize<ImportReport>(report) : null);
}

internal static class ReadImports
{
    public static void Map(RouteGroupBuilder imports)
    {
        imports.MapGet("/", ListImports).RequireRole(Roles.Administrator)
            .WithName(nameof(ListImports)).WithSummary("List the imports of the last 90 days, the newest first");
        imports.MapGet("/{id:guid}", GetImport).RequireRole(Roles.Administrator)
            .WithName(nameof(GetImport)).WithSummary("Read how far an import is, and its report when it has ended");
    }

    private static async Task<Ok<Page<ImportView>>> ListImports(
        [AsParameters] PageQuery page, Caller caller, ResourcesDb db, TimeProvider clock, CancellationToken cancellation)
    {
        var imports = await db.ImportsOf(caller).OrderByDescending(import => import.StartedAt).ThenBy(import => import.Id)
            .Select(import => new ImportRecord
            {
                Id = import.Id,
                By = import.By,
                Replace = import.Replace,
                StartedAt = import.StartedAt,
                SeenAt = import.SeenAt,
                EndedAt = import.EndedAt,
                State = import.State,
                Step = import.Step,
                File = import.File,
                Bytes = import.Bytes,
                OfBytes = import.OfBytes,
                Rows = import.Rows,
                Errors = import.Errors,
                Warnings = import.Warnings,
            }).ToPage(page, cancellation);
        return TypedResults.Ok(imports.Select(import => ImportView.Of(import, clock.GetUtcNow())));
    }

    private static async Task<Results<Ok<ImportView>, NotFound>> GetImport(
        Guid id, Caller caller, ResourcesDb db, TimeProvider clock, CancellationToken cancellation) =>
        await db.ImportsOf(caller).SingleOrDefaultAsync(import => import.Id == id, cancellation) is { } import
            ? TypedResults.Ok(ImportView.Of(import, clock.GetUtcNow()))
            : TypedResults.NotFound();

    private static IQueryable<ImportRecord> ImportsOf(this ResourcesDb db, Caller caller) =>
        db.Imports.AsNoTracking().Where(import => import.Owner == caller.Organisation);
}
