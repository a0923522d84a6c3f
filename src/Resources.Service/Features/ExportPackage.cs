using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Resources.Exports;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Resources.Features;

internal static class ExportPackage
{
    public static void Map(RouteGroupBuilder resources) => resources.MapGet("/export", Handle)
        .RequireRole(Roles.Administrator)
        .Produces(StatusCodes.Status200OK, contentType: "application/zip")
        .WithName(nameof(ExportPackage)).WithSummary("Export what the organisation publishes as an HSDS 3.2 tabular data package (zip)");

    /// <summary>Streamed: an archive without its end was cut off, by a change of the same rows or a failure.</summary>
    private static PushStreamHttpResult Handle(
        HttpContext http, Caller caller, DirectoryExport export, CancellationToken cancellation)
    {
        // However an archive's entry is closed, .NET 10 writes the rest of its compressor synchronously; it is a few bytes.
        http.Features.Get<IHttpBodyControlFeature>()!.AllowSynchronousIO = true;
        return TypedResults.Stream(
            zip => export.Zip(zip, caller.Organisation, cancellation), "application/zip", fileDownloadName: "directory.zip");
    }
}
