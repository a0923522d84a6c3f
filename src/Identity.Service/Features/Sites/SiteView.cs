using PeerSupport.Identity.Domain;
using PeerSupport.ServiceDefaults.Http;

namespace PeerSupport.Identity.Features.Sites;

public sealed record SiteView(
    Guid Id, string Name, string Zone, IReadOnlyList<CrisisContactView> CrisisContacts, IReadOnlyList<DateOnly> ClosedDays,
    long Revision) : IRevisioned
{
    internal static SiteView Of(Site site) => new(site.Id.Value, site.Name, site.Zone,
        [.. site.CrisisContacts.Select(contact => new CrisisContactView(contact.Name, contact.Phone, contact.Note))],
        [.. site.ClosedDays.Select(closed => closed.Day).Order()], site.Revision);
}

public sealed record CrisisContactView(string Name, string Phone, string? Note);
