using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

internal static class ReflectionEndpoints
{
    public static void MapReflections(this IEndpointRouteBuilder routes)
    {
        // A worker who became a supervisor keeps what they wrote.
        var reflections = routes.MapGroup("/api/relationships").WithTags("Reflection and supervision")
            .RequireRole(Roles.Worker, Roles.Supervisor)
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .WithETags();

        ListReflectionPrompts.Map(reflections);
        WriteReflection.Map(reflections);
        ListReflections.Map(reflections);
        GetReflection.Map(reflections);
        ChangeReflection.Map(reflections);
        PreviewSharing.Map(reflections);
        ShareReflection.Map(reflections);
        UnshareReflection.Map(reflections);
        ListSharedReflections.Map(reflections);
        PlanSupervisionSession.Map(reflections);
        ReadSupervisionSessions.Map(reflections);
        NoteSupervisionSession.Map(reflections);
    }
}
