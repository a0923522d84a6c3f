using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Identity.Domain;
using PeerSupport.Identity.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Identity.Features;

/// <summary>The caller, by name.</summary>
public sealed record MeView(Guid Person, string Name, NamedView Organisation, IReadOnlyList<MyRoleView> Roles);

public sealed record NamedView(Guid Id, string Name);

public sealed record MyRoleView(Role Role, Guid? SiteId, string? SiteName);

internal static class GetMe
{
    public static void Map(RouteGroupBuilder identity) => identity
        .MapGet("/me", Handle)
        .WithName(nameof(GetMe))
        .WithSummary("Who the caller is, and their roles");

    private static async Task<Results<Ok<MeView>, NotFound>> Handle(Caller caller, IdentityDb db, CancellationToken cancellation)
    {
        if (await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == caller.Person, cancellation) is not { } person)
            return TypedResults.NotFound();

        var organisation = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == person.Organisation, cancellation);
        var sites = await db.Sites.AsNoTracking().Select(s => new { s.Id, s.Name })
            .ToDictionaryAsync(s => s.Id, s => s.Name, cancellation);
        return TypedResults.Ok(new MeView(person.Id.Value, person.Name, new(organisation.Id.Value, organisation.Name),
            [.. person.Roles.Select(held => new MyRoleView(held.Role, held.Site?.Value, held.Site is { } site
                ? sites.GetValueOrDefault(site) : null))]));
    }
}
