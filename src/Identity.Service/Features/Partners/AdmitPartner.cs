using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Identity.Domain;
using PeerSupport.Identity.OpenId;
using PeerSupport.Identity.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Identity.Features.Partners;

/// <param name="Scopes">What the partner may do. Reading is part of every admission.</param>
public sealed record AdmitPartnerRequest(
    [property: Required, MaxLength(Partner.NameMaxLength)] string Name,
    [property: Required, MinLength(1), MaxLength(10)] IReadOnlyList<PartnerScope> Scopes);

/// <summary>The new partner, with the secret that is shown only here.</summary>
public sealed record AdmittedPartnerView(string ClientId, string ClientSecret, string Name, IReadOnlyList<PartnerScope> Scopes);

internal static class AdmitPartner
{
    public static void Map(RouteGroupBuilder partners) => partners
        .MapPost("/", Handle)
        .WithName(nameof(AdmitPartner))
        .WithSummary("Admit a partner's system; the answer has its secret, once");

    private static async Task<Created<AdmittedPartnerView>> Handle(
        AdmitPartnerRequest request, Caller caller, IdentityDb db, RegisteredClients clients, CancellationToken cancellation)
    {
        var clientId = $"partner-{Guid.CreateVersion7():N}";
        var partner =
            Partner.Admit(clientId, caller.Organisation, request.Name.Trim(), request.Scopes.Contains(PartnerScope.Suggest));
        var secret = OneTimeToken.New().Text;
        db.Partners.Add(partner);

        // The client's store is this same context: one save keeps both, or neither.
        await clients.RegisterPartner(partner, secret, cancellation);

        return TypedResults.Created((string?)null, new AdmittedPartnerView(partner.ClientId, secret, partner.Name,
            PartnerView.ScopesOf(partner)));
    }
}
