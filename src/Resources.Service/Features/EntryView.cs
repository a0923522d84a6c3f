using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Kernel;
using PeerSupport.Resources.Editing;
using PeerSupport.Resources.Hsds;
using PeerSupport.Resources.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Resources.Features;

/// <param name="Revision">The number of the directory's change that last changed the entry, or anything that it shows.</param>
/// <param name="Service">As the reading API gives it, with everything that belongs to it.</param>
/// <param name="Zones">The IANA zones of its opening hours, by the ids of the schedules of which one is known; HSDS has no field for them.</param>
public sealed record EntryView(Guid Id, long Revision, JsonObject Service, IReadOnlyDictionary<Guid, string> Zones) : IRevisioned;

internal static class EntryViewExtensions
{
    /// <summary>Null where the organisation has no such entry.</summary>
    public static async Task<EntryView?> Entry(
        this ResourcesDb db, Guid service, OrganisationId owner, CancellationToken cancellation)
    {
        var record = await db.Records.AsNoTracking().SingleOrDefaultAsync(
            record => record.TableName == HsdsTables.Service && record.Id == service && record.Owner == owner, cancellation);
        if (record is null)
            return null;

        var graph = new RecordGraph(db, HsdsForm.Whole);
        await graph.Load([record], cancellation);
        return new(service, record.TouchedBy, HsdsJson.Write(graph, HsdsTables.Service, service),
            graph.Records.Where(row => row.Zone is not null).ToDictionary(row => row.Id, row => row.Zone!));
    }

    /// <summary>The answer to an edit.</summary>
    public static async Task<Results<Ok<EntryView>, NotFound, ValidationProblem>> Shown(
        this Task<EditResult?> edit, Guid id, ResourcesDb db, Caller caller, CancellationToken cancellation)
    {
        if (await edit is not { } result)
            return TypedResults.NotFound();
        return result.IsRefused
            ? TypedResults.ValidationProblem(result.Objections)
            : TypedResults.Ok(await db.Entry(id, caller.Organisation, cancellation));
    }
}
