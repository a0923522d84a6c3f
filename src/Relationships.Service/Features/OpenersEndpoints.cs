using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

internal static class OpenersEndpoints
{
    /// <summary>For every member; they are nobody's record.</summary>
    public static void MapOpeners(this IEndpointRouteBuilder routes)
    {
        var openers = routes.MapGroup("/api/relationships/openers")
            .WithTags("Openers")
            .RequireRole(Roles.Worker, Roles.Peer, Roles.Supervisor, Roles.Administrator)
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .WithETags();

        GetOpeners.Map(openers);
        ChangeOpeners.Map(openers);
    }
}
