using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Web.Clients;

/// <summary>The organisation's entries as a file to be kept, handed on as it comes.</summary>
internal static class ExportDirectory
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/admin/directory/export", Handle).RequireAuthorization();

    private static async Task<IResult> Handle(HttpContext http, DirectoryClient directory) =>
        Caller.From(http.User)?.Is(Roles.Administrator) is true
            ? TypedResults.Stream(await directory.Export(), "application/zip", "directory.zip")
            : throw ApiException.Forbidden();
}
