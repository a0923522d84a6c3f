using System.Collections.Immutable;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using PeerSupport.Identity.Accounts;
using PeerSupport.Identity.Domain;
using PeerSupport.Identity.Persistence;
using PeerSupport.Kernel;
using PeerSupport.ServiceDefaults.Security;
using static OpenIddict.Abstractions.OpenIddictConstants;
using OurClaims = PeerSupport.ServiceDefaults.Security.Claims;

namespace PeerSupport.Identity.OpenId;

/// <summary>What a token says, always as of now: also a refreshed one carries the roles held at that moment.</summary>
internal sealed class TokenClaims(IdentityDb db, Tenant tenant, IConfiguration configuration)
{
    public const string Audience = "peersupport";

    /// <summary>The person behind an account that may sign in; nobody when there is none, or not now.</summary>
    public async Task<Person?> PersonOf(Account account, CancellationToken cancellation)
    {
        if (IsShut(account.Organisation))
            return null;

        tenant.Enter(account.Organisation);
        return await db.People.SingleOrDefaultAsync(p => p.Id == account.Person, cancellation) is { IsActive: true } person
            ? person : null;
    }

    /// <summary>
    /// The demo's passwords are known to everybody, so they open nothing where its data was left behind and it is not wanted.
    /// </summary>
    public bool IsShut(OrganisationId organisation) =>
        organisation == Demo.OrganisationId && !configuration.GetValue<bool>("Demo:Enabled");

    public static ClaimsPrincipal Of(Account account, Person person, IEnumerable<string> scopes)
    {
        var identity = NewIdentity();
        identity.SetClaim(OpenIddictConstants.Claims.Subject, account.Id.ToString("N"))
            .SetClaim(OpenIddictConstants.Claims.Name, person.Name)
            .SetClaim(OurClaims.Person, person.Id.Value.ToString())
            .SetClaim(OurClaims.Organisation, person.Organisation.Value.ToString())
            .SetClaims(OurClaims.Roles, [.. person.Roles.Select(role => new HeldRole(role.Name, role.Site?.Value).ToString())]);
        identity.SetScopes(scopes).SetResources(Audience);
        identity.SetDestinations(claim => claim.Type is OpenIddictConstants.Claims.Subject or OpenIddictConstants.Claims.Name
            or OurClaims.Person or OurClaims.Organisation or OurClaims.Roles
                ? [Destinations.AccessToken, Destinations.IdentityToken] : []);
        return new(identity);
    }

    public static ClaimsPrincipal Of(Partner partner, ImmutableArray<string> scopes)
    {
        var identity = NewIdentity();
        identity.SetClaim(OpenIddictConstants.Claims.Subject, partner.ClientId)
            .SetClaim(OurClaims.Organisation, partner.Organisation.Value.ToString());
        identity.SetScopes(scopes).SetResources(Audience);
        identity.SetDestinations(_ => [Destinations.AccessToken]);
        return new(identity);
    }

    private static ClaimsIdentity NewIdentity() => new("OpenIddict", OpenIddictConstants.Claims.Name, OurClaims.Roles);
}
