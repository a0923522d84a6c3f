using PeerSupport.Identity.Domain;
using PeerSupport.ServiceDefaults.Http;

namespace PeerSupport.Identity.Features.Organisations;

public sealed record OrganisationView(Guid Id, string Name, long Revision) : IRevisioned
{
    internal static OrganisationView Of(Organisation organisation) =>
        new(organisation.Id.Value, organisation.Name, organisation.Revision);
}
