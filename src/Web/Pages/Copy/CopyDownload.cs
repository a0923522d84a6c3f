using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.ServiceDefaults.Security;
using PeerSupport.Web.Clients;
using PeerSupport.Web.Forms;

namespace PeerSupport.Web.Pages.Copy;

/// <summary>A peer's own copy as files, whose names say nothing.</summary>
internal static class CopyDownload
{
    public static void MapCopies(this IEndpointRouteBuilder routes)
    {
        var copies = routes.MapGroup("/list/{id:guid}/copy").RequireAuthorization();
        copies.MapGet("/copy.json", Everything);
        copies.MapGet("/goals.json", Goals);
    }

    private static async Task<FileContentHttpResult> Everything(Guid id, HttpContext http, OwnCopy copy) =>
        TypedResults.File(await copy.ToKeep(id, Me(http)), "application/json", "copy.json");

    private static async Task<FileContentHttpResult> Goals(Guid id, HttpContext http, OwnCopy copy) =>
        TypedResults.File(await copy.Goals(id, Me(http)), "application/fhir+json", "goals.json");

    private static Caller Me(HttpContext http) => Caller.From(http.User) ?? throw ApiException.Forbidden();
}
