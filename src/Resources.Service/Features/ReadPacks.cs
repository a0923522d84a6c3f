using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Resources.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Resources.Features;

internal static class ReadPacks
{
    private static readonly PackPart[] Readers = [PackPart.Worker, PackPart.Peer, PackPart.Supervisor, PackPart.StandIn];

    public static void Map(RouteGroupBuilder packs)
    {
        packs.MapGet("/", ListPacks).RequireRole(Roles.Worker, Roles.Peer, Roles.Supervisor)
            .WithName(nameof(ListPacks)).WithSummary("List the packs of a relationship, newest first");
        packs.MapGet("/{id:guid}", GetPack).RequireRole(Roles.Worker, Roles.Peer, Roles.Supervisor)
            .WithName(nameof(GetPack)).WithSummary("Read a pack");
        packs.MapGet("/{id:guid}/sheet", GetPackSheet).RequireRole(Roles.Worker, Roles.Peer, Roles.Supervisor)
            .WithName(nameof(GetPackSheet)).WithSummary("Read a pack to be printed, with the directory's entries as they are today");
    }

    private static async Task<Results<Ok<Page<PackView>>, NotFound>> ListPacks(
        [Description("Whose packs.")] Guid relationshipId, [AsParameters] PageQuery page, Caller caller, PackAccess access, ResourcesDb db,
        CancellationToken cancellation)
    {
        if (await access.To(relationshipId, caller, nameof(ListPacks), cancellation, Readers) is null)
            return TypedResults.NotFound();

        var packs = await db.Packs.Where(pack => pack.RelationshipId == relationshipId)
            .OrderByDescending(pack => pack.DraftedAt).ThenBy(pack => pack.Id).ToPage(page, cancellation);
        await db.SaveChangesAsync(cancellation);
        var directory = await db.Today(packs.Items, cancellation);
        return TypedResults.Ok(packs.Select(pack => PackView.Of(pack, directory)));
    }

    private static async Task<Results<Ok<PackView>, NotFound>> GetPack(
        Guid id, Caller caller, PackAccess access, ResourcesDb db, CancellationToken cancellation)
    {
        if (await access.ToPack(id, caller, nameof(GetPack), cancellation, Readers) is not { } found)
            return TypedResults.NotFound();

        await db.SaveChangesAsync(cancellation);
        return TypedResults.Ok(PackView.Of(found.Pack, await db.Today(found.Pack, cancellation)));
    }

    private static async Task<Results<Ok<PackSheetView>, NotFound>> GetPackSheet(
        Guid id, Caller caller, PackAccess access, ResourcesDb db, TimeProvider clock, CancellationToken cancellation)
    {
        if (await access.ToPack(id, caller, nameof(GetPackSheet), cancellation, Readers) is not { } found)
            return TypedResults.NotFound();

        await db.SaveChangesAsync(cancellation);
        var directory = await db.Today(found.Pack, cancellation);
        return TypedResults.Ok(PackSheetView.Of(found.Pack, directory, found.Access.Relationship.DayOf(clock.GetUtcNow())));
    }
}
