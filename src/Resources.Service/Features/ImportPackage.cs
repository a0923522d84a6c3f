using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PeerSupport.Resources.Imports;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Resources.Features;

/// <summary>Section <c>Import</c>.</summary>
public sealed class ImportOptions
{
    /// <summary>The largest upload. What a command imports from a folder is not bounded by it.</summary>
    [Range(1, 1L << 30)]
    public long MaxUploadBytes { get; set; } = 100L << 20;
}

/// <summary>An import that has been begun, and where it can be followed.</summary>
public sealed record ImportBegun(Guid Id);

internal static class ImportPackage
{
    private const string Async = "respond-async";

    public static void Map(RouteGroupBuilder imports, ImportOptions options) => imports.MapPost("/", Handle)
        .RequireRole(Roles.Administrator)
        .DisableAntiforgery() // it is not a form of a page: the caller has a bearer token
        .MayBeRepeated() // the same package again changes nothing, and a transaction around it all would keep every writer waiting
        .WithMetadata(new RequestSizeLimitAttribute(options.MaxUploadBytes))
        .WithFormOptions(multipartBodyLengthLimit: options.MaxUploadBytes)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .WithName(nameof(ImportPackage)).WithSummary("Import HSDS 3.2 into the directory, all or nothing: a tabular data package (zip), or rows as JSON or ndjson in a file such as services.json");

    /// <summary>400 with the problems found, and nothing imported; else the report. Where it is preferred, 202 at once.</summary>
    private static async Task<Results<Ok<ImportReport>, Accepted<ImportBegun>, ProblemHttpResult>> Handle(
        IFormFile package, [FromForm, MaxLength(64)] string? zone, [FromForm] bool? replace,
        [FromHeader(Name = "Prefer"), MaxLength(200), Description("respond-async (RFC 7240): be answered before the import has ended.")] string? prefer,
        Caller caller, RunningImports imports, HttpResponse response, CancellationToken cancellation)
    {
        await using var file = package.OpenReadStream();
        var (id, ended) = await imports.Start(caller, file, Path.GetFileName(package.FileName), new(zone, replace ?? false), cancellation);
        if (prefer?.Split(',', ';').Any(preference => preference.Trim().Equals(Async, StringComparison.OrdinalIgnoreCase)) is true)
        {
            response.Headers["Preference-Applied"] = Async;
            return TypedResults.Accepted($"/api/resources/imports/{id}", new ImportBegun(id));
        }

        var report = await ended.WaitAsync(cancellation);
        return report.Applied ? TypedResults.Ok(report) : TypedResults.Problem(
            title: "The file was not imported",
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
