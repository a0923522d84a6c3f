using PeerSupport.ServiceDefaults.Http;

namespace PeerSupport.Relationships.Clients;

/// <summary>What this service reads of a site.</summary>
internal sealed record SiteRead(IReadOnlyList<CrisisContactRead> CrisisContacts);

internal sealed record CrisisContactRead(string Name, string Phone, string? Note);

/// <summary>Asks the identity service as the user.</summary>
internal sealed class IdentityClient(ServiceAsUser identity)
{
    public Task<SiteRead?> FindSite(Guid id, CancellationToken cancellation) =>
        identity.Find<SiteRead>($"/api/identity/sites/{id}", cancellation);
}
