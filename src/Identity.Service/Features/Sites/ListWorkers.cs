using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Identity.Domain;
using PeerSupport.Identity.Features.People;
using PeerSupport.Identity.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Identity.Features.Sites;

internal static class ListWorkers
{
    private const int MaxWorkers = 500;

    public static void Map(RouteGroupBuilder sites) => sites
        .MapGet("/{id:guid}/workers", Handle)
        .WithName(nameof(ListWorkers))
        .WithSummary("The active workers of a site by name, for those who work there: who may stand in, or take over")
        .RequireRole(Roles.Worker, Roles.Supervisor);

    private static async Task<Results<Ok<IReadOnlyList<NamedView>>, NotFound>> Handle(
        Guid id, Caller caller, IdentityDb db, CancellationToken cancellation)
    {
        var site = new SiteId(id);
        if (!(caller.Is(Roles.Worker, id) || caller.Is(Roles.Supervisor, id))
            || !await db.Sites.AnyAsync(known => known.Id == site, cancellation))
            return TypedResults.NotFound();

        var workers = await db.People.AsNoTracking()
            .Where(p => p.State == PersonState.Active && p.Roles.Any(r => r.Role == Role.Worker && r.Site == site))
            .OrderBy(p => p.Name).ThenBy(p => p.Id).Take(MaxWorkers).Select(p => new { p.Id, p.Name }).ToListAsync(cancellation);
        return TypedResults.Ok<IReadOnlyList<NamedView>>([.. workers.Select(p => new NamedView(p.Id.Value, p.Name))]);
    }
}
