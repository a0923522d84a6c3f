using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

internal static class CalendarEndpoints
{
    /// <summary>The link is the worker's to make; whoever has its address reads the calendar.</summary>
    public static void MapCalendar(this IEndpointRouteBuilder routes)
    {
        var calendar = routes.MapGroup("/api/relationships").WithTags("Calendar");
        ReadCalendar.Map(calendar);

        var link = calendar.MapGroup("/calendar-link")
            .RequireRole(Roles.Worker)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);
        LinkCalendar.Map(link);
    }
}
