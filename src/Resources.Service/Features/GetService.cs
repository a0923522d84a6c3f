using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Resources.Hsds;
using PeerSupport.Resources.Persistence;

namespace PeerSupport.Resources.Features;

internal static class GetService
{
    public static void Map(RouteGroupBuilder hsds) => hsds.MapGet("/services/{id:guid}", Handle)
        .WithName(nameof(GetService)).WithSummary("Read a service with everything that belongs to it");

    private static async Task<Results<Ok<JsonObject>, NotFound>> Handle(
        Guid id, ResourcesDb db, DirectoryMetrics metrics, CancellationToken cancellation)
    {
        metrics.Asked("service");
        var service = await db.Records.AsNoTracking()
            .SingleOrDefaultAsync(record => record.TableName == HsdsTables.Service && record.Id == id, cancellation);
        if (service is null)
            return TypedResults.NotFound();

        var graph = new RecordGraph(db);
        await graph.Load([service], full: true, cancellation);
        return TypedResults.Ok(HsdsJson.Write(graph, HsdsTables.Service, id));
    }
}
