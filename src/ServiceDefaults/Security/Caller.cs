using System.Reflection;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using PeerSupport.Kernel;

namespace PeerSupport.ServiceDefaults.Security;

/// <summary>The person who is asking, read from the access token. An endpoint that takes one answers 401 to anybody else.</summary>
public sealed record Caller(PersonId Person, OrganisationId Organisation, IReadOnlyList<HeldRole> Roles)
{
    public bool Is(string role) => Roles.Any(held => held.Role == role);

    /// <summary>Whether the caller holds the role at this site; a role held across the organisation is held at each.</summary>
    public bool Is(string role, Guid site) => Roles.Any(held => held.Role == role && (held.Site is null || held.Site == site));

    /// <summary>Whether the caller holds the role across the organisation.</summary>
    public bool IsEverywhere(string role) => Roles.Contains(new HeldRole(role, null));

    /// <summary>The sites at which the caller holds the role.</summary>
    public IReadOnlyList<Guid> SitesAs(string role) => [.. Roles.Where(held => held.Role == role && held.Site is not null).Select(held => held.Site!.Value)];

    public static Caller? From(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(Security.Claims.Person), out var person)
        && Guid.TryParse(user.FindFirstValue(Security.Claims.Organisation), out var organisation)
            ? new(new(person), new(organisation), [.. user.FindAll(Security.Claims.Roles).Select(claim => HeldRole.Parse(claim.Value)).OfType<HeldRole>()])
            : null;

    public static ValueTask<Caller?> BindAsync(HttpContext http, ParameterInfo _) =>
        ValueTask.FromResult<Caller?>(From(http.User)
            ?? throw new BadHttpRequestException("The access token is not that of a person of an organisation.", StatusCodes.Status401Unauthorized));
}
