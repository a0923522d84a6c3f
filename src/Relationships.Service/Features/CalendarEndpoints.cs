using PeerSupport.ServiceDefaults.OpenApi;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

internal static class CalendarEndpoints
{
    /// <summary>The link is the worker's to make; whoever has its address reads the calendar.</summary>
    public static void MapCalendar(this IEndpointRouteBuilder routes)
    {
        var calendar = routes.MapGroup("/api/relationships")
            .WithTag("Calendar", "A worker’s meetings and reviews for their own calendar, in times and neutral words.");
        ReadCalendar.Map(calendar);

        LinkCalendar.Map(calendar.MapGroup("/calendar-link").RequireRole(Roles.Worker));
    }
}
