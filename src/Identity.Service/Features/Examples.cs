using PeerSupport.Identity.Domain;
using PeerSupport.Identity.Features.Organisations;
using PeerSupport.Identity.Features.Partners;
using PeerSupport.Identity.Features.Peers;
using PeerSupport.Identity.Features.People;
using PeerSupport.Identity.Features.Sites;

namespace PeerSupport.Identity.Features;

/// <summary>The API documents' examples: the demo organisation, before it meets Sam. One of each type.</summary>
internal static class Examples
{
    private static readonly Guid Site = Guid.Parse("de300000-0000-4000-8000-000000000002");
    private static readonly Guid Relationship = Guid.Parse("de300000-0000-4000-8000-0000000000a1");

    public static IReadOnlyList<object> All { get; } =
    [
        new ChangeOrganisationRequest("Demo Recovery Network"),
        new SiteRequest(
            "Demo Site", "America/Chicago", [new("Demo crisis line", "555-0100", "Day and night")], [new(2030, 12, 25)]),
        new InvitePersonRequest("Wren Demo", "wren@demo.example", [new(Role.Worker, Site)]),
        new ChangeRolesRequest([new(Role.Worker, Site), new(Role.Administrator)]),
        new AdmitPartnerRequest("Demo Housing", [PartnerScope.Read]),
        new MakePeerLinkRequest(Relationship),
    ];
}
