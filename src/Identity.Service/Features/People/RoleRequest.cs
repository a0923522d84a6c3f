using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Identity.Domain;
using PeerSupport.Identity.Persistence;

namespace PeerSupport.Identity.Features.People;

/// <summary>A role to be held: worker and supervisor at a site, administrator across the organisation.</summary>
public sealed record RoleRequest([property: Required] Role? Role, Guid? SiteId = null);

internal static class RoleRequestExtensions
{
    /// <summary>The roles asked for; null when one of the sites is not the organisation's.</summary>
    public static async Task<IReadOnlyList<RoleHeld>?> ToRoles(
        this IEnumerable<RoleRequest> requested, IdentityDb db, CancellationToken cancellation)
    {
        RoleHeld[] roles = [.. requested.Select(r => RoleHeld.Of(r.Role!.Value, r.SiteId is { } site ? new SiteId(site) : null))];
        SiteId[] sites = [.. roles.Select(r => r.Site).OfType<SiteId>().Distinct()];
        return await db.Sites.CountAsync(s => sites.Contains(s.Id), cancellation) == sites.Length ? roles : null;
    }
}
