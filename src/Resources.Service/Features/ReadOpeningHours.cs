using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Resources.Hsds;
using PeerSupport.Resources.Persistence;
using PeerSupport.Resources.Searching;

namespace PeerSupport.Resources.Features;

/// <param name="Places">Those of which the hours are known: a schedule without days or times tells none.</param>
public sealed record OpeningHoursView(Guid ServiceId, IReadOnlyList<PlaceHoursView> Places);

/// <param name="LocationId">Null for the hours of the service itself, wherever it is.</param>
/// <param name="Zone">IANA, or an offset where the publisher said no more.</param>
/// <param name="Changes">When it closes or opens next, by the clock there; null where that is more than two weeks away.</param>
/// <param name="Days">Seven from today on, as the clock there has it.</param>
public sealed record PlaceHoursView(
    Guid? LocationId, string Zone, bool IsOpen, DateTimeOffset? Changes, IReadOnlyList<OpeningDayView> Days)
{
    internal static PlaceHoursView Of(Guid? location, OpeningTimes times) => new(
        location, times.Zone.Id, times.IsOpen, times.Changes,
        [.. Enumerable.Range(0, 7).Select(times.Today.AddDays).Select(day => new OpeningDayView(
            day, [.. times.On(day).Select(span => new OpeningSpanView(span.Opens, span.Closes))]))]);
}

public sealed record OpeningDayView(DateOnly Day, IReadOnlyList<OpeningSpanView> Spans);

/// <param name="Closes">On the next day, where it is not later than when it opens.</param>
public sealed record OpeningSpanView(TimeOnly Opens, TimeOnly Closes);

internal static class ReadOpeningHours
{
    public static void Map(RouteGroupBuilder resources) => resources.MapGroup("").RequireCors(OpenReading.Policy).ReadByAnybody().HideWhatIsNotForAnybody()
        .MapGet("/services/{id:guid}/hours", Handle).WithName(nameof(ReadOpeningHours))
        .WithSummary("Read when a service of the directory is open: now, next, and on the seven days from today");

    private static async Task<Results<Ok<OpeningHoursView>, NotFound>> Handle(
        Guid id, ResourcesDb db, TimeProvider clock, HttpResponse response, CancellationToken cancellation)
    {
        var graph = new RecordGraph(db, OpeningTimes.Form);
        await graph.Load(HsdsTables.Service, [id], cancellation);
        if (graph.Fields(HsdsTables.Service, id) is null)
            return TypedResults.NotFound();

        response.Headers.CacheControl = "no-store"; // it is about now
        var places = OpeningTimes.Of(new(graph, HsdsTables.Service, id), clock.GetUtcNow());
        return TypedResults.Ok(new OpeningHoursView(id, [.. places.Select(place => PlaceHoursView.Of(place.Location, place.Times))]));
    }
}
