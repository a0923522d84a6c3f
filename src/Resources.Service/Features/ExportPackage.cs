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
    private static PushStreamHttpResult Handle(Caller caller, DirectoryExport export, CancellationToken cancellation) =>
        TypedResults.Stream(
            zip => export.Zip(zip, caller.Organisation, cancellation), "application/zip", fileDownloadName: "directory.zip");
}
