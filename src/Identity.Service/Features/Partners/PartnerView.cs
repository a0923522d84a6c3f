using System.Text.Json.Serialization;
using PeerSupport.Identity.Domain;

namespace PeerSupport.Identity.Features.Partners;

public enum PartnerScope
{
    [JsonStringEnumMemberName("directory.read")]
    Read,

    [JsonStringEnumMemberName("directory.suggest")]
    Suggest,
}

public sealed record PartnerView(string ClientId, string Name, IReadOnlyList<PartnerScope> Scopes)
{
    internal static PartnerView Of(Partner partner) => new(partner.ClientId, partner.Name, ScopesOf(partner));

    internal static IReadOnlyList<PartnerScope> ScopesOf(Partner partner) =>
        partner.MaySuggest ? [PartnerScope.Read, PartnerScope.Suggest] : [PartnerScope.Read];
}
