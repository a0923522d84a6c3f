using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Identity.Domain;
using PeerSupport.Identity.Persistence;
using PeerSupport.Kernel;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Identity.Features.People;

internal static class NamePeople
{
    private const int MaxIds = 100;

    public static void Map(RouteGroupBuilder people) => people
        .MapGet("/names", Handle)
        .WithName(nameof(NamePeople))
        .WithSummary("The names behind ids; unknown ids are left out");

    // Staff may be named to anybody here; a peer only to workers, supervisors and themselves.
    private static async Task<Ok<IReadOnlyList<NamedView>>> Handle(
        [FromQuery, MaxLength(MaxIds), Description("Whose names are wanted.")] Guid[] id, Caller caller, IdentityDb db, CancellationToken cancellation)
    {
        PersonId[] wanted = [.. id.Select(one => new PersonId(one))];
        var mayKnowPeers = caller.Is(Roles.Worker) || caller.Is(Roles.Supervisor);
        var people = await db.People.AsNoTracking()
            .Where(p => wanted.Contains(p.Id) && (mayKnowPeers || p.Id == caller.Person || p.Roles.Any(r => r.Role != Role.Peer)))
            .OrderBy(p => p.Name).ThenBy(p => p.Id).Select(p => new { p.Id, p.Name }).ToListAsync(cancellation);
        return TypedResults.Ok<IReadOnlyList<NamedView>>([.. people.Select(p => new NamedView(p.Id.Value, p.Name))]);
    }
}
