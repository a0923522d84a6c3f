using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.OpenApi;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

internal static class ReflectionEndpoints
{
    public static void MapReflections(this IEndpointRouteBuilder routes)
    {
        // A worker who became a supervisor keeps what they wrote.
        var reflections = routes.MapGroup("/api/relationships")
            .WithTag("Reflection and supervision", "A worker's own records, private until shared, and the talks about them.")
            .RequireRole(Roles.Worker, Roles.Supervisor)
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
