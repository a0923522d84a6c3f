using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Resources.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Resources.Features;

/// <param name="Url">Where the pack is read; said only now.</param>
/// <param name="Revision">The pack's.</param>
public sealed record PackLinkView(string Url, DateTimeOffset MadeAt, long Revision) : IRevisioned;

internal static class LinkPack
{
    public static void Map(RouteGroupBuilder packs)
    {
        packs.MapPost("/{id:guid}/link", MakePackLink).RequireRole(Roles.Worker, Roles.Peer).WithName(nameof(MakePackLink))
            .WithSummary("Make a link by which an offered or taken pack is read without an account; an older one stops working");
        packs.MapDelete("/{id:guid}/link", RevokePackLink).RequireRole(Roles.Worker, Roles.Peer)
            .WithName(nameof(RevokePackLink)).WithSummary("Make the link to a pack stop working");
    }

    private static async Task<Results<Ok<PackLinkView>, NotFound>> MakePackLink(
        Guid id, IfMatch ifMatch, Caller caller, PackAccess access, ResourcesDb db, TimeProvider clock, HttpRequest request,
        IConfiguration configuration, CancellationToken cancellation)
    {
        if (await access.ToPack(id, caller, nameof(MakePackLink), cancellation, PackPart.Peer, PackPart.Worker) is not { } found)
            return TypedResults.NotFound();

        ifMatch.Check(found.Pack);
        var token = found.Pack.MakeLink(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
        var address = configuration["PublicUrl"]?.TrimEnd('/') ?? $"{request.Scheme}://{request.Host}";
        return TypedResults.Ok(new PackLinkView($"{address}/pack/{token.Text}", found.Pack.Link!.MadeAt, found.Pack.Revision));
    }

    private static async Task<Results<Ok<PackView>, NotFound>> RevokePackLink(
        Guid id, IfMatch ifMatch, Caller caller, PackAccess access, ResourcesDb db, CancellationToken cancellation)
    {
        if (await access.ToPack(id, caller, nameof(RevokePackLink), cancellation, PackPart.Peer, PackPart.Worker) is not { } found)
            return TypedResults.NotFound();

        ifMatch.Check(found.Pack);
        found.Pack.RevokeLink();
        await db.SaveChangesAsync(cancellation);
        return TypedResults.Ok(PackView.Of(found.Pack, await db.Today(found.Pack, cancellation)));
    }
}
