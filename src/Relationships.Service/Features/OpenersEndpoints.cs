using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.OpenApi;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

internal static class OpenersEndpoints
{
    /// <summary>For every member; they are nobody's record.</summary>
    public static void MapOpeners(this IEndpointRouteBuilder routes)
    {
        var openers = routes.MapGroup("/api/relationships/openers")
            .WithTag("Openers", "Questions with which an ordinary first conversation may begin.")
            .RequireRole(Roles.Worker, Roles.Peer, Roles.Supervisor, Roles.Administrator)
            .WithETags();

        GetOpeners.Map(openers);
        ChangeOpeners.Map(openers);
    }
}
