using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PeerSupport.Resources.Imports;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Resources.Features;

/// <summary>Section <c>Import</c>.</summary>
public sealed class ImportOptions
{
    /// <summary>The largest upload. What a command imports from a folder is not bounded by it.</summary>
    [Range(1, 1L << 30)]
    public long MaxUploadBytes { get; set; } = 100L << 20;
}

internal static class ImportPackage
{
    public static void Map(RouteGroupBuilder resources, ImportOptions options) => resources.MapPost("/imports", Handle)
        .RequireRole(Roles.Administrator)
        .DisableAntiforgery() // it is not a form of a page: the caller has a bearer token
        .WithMetadata(new RequestSizeLimitAttribute(options.MaxUploadBytes))
        .WithFormOptions(multipartBodyLengthLimit: options.MaxUploadBytes)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .WithName(nameof(ImportPackage)).WithSummary("Import an HSDS 3.2 tabular data package (zip) into the directory, all or nothing");

    /// <summary>400 with the problems found, and nothing imported; else the report.</summary>
    private static async Task<Results<Ok<ImportReport>, ProblemHttpResult>> Handle(
        IFormFile package, [FromForm, MaxLength(64)] string? zone, [FromForm] bool? replace, Caller caller, DirectoryImport import,
        CancellationToken cancellation)
    {
        await using var zip = package.OpenReadStream();
        var report = await import.Run(() => Package.FromZip(zip), caller.Organisation, new(zone, replace ?? false), cancellation);
        return report.Applied ? TypedResults.Ok(report) : TypedResults.Problem(
            title: "The package was not imported",
            detail: "Nothing was changed. Mend what the problems name and import it again.",
            statusCode: StatusCodes.Status400BadRequest,
            extensions: new Dictionary<string, object?>
            {
                ["code"] = "import.refused",
                ["tables"] = report.Tables,
                ["errors"] = report.Errors,
                ["warnings"] = report.Warnings,
                ["problems"] = report.Problems,
            });
    }
}
