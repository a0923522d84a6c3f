using System.ComponentModel.DataAnnotations;
using PeerSupport.Identity.Domain;
using PeerSupport.ServiceDefaults.Http;

namespace PeerSupport.Identity.Features.Sites;

/// <summary>All settings of a site.</summary>
/// <param name="Zone">IANA time zone name.</param>
/// <param name="ClosedDays">Days, in the site's zone, on which nobody works.</param>
public sealed record SiteRequest(
    [property: Required, MaxLength(Site.NameMaxLength)] string Name,
    [property: Required, MaxLength(Site.ZoneMaxLength), Zone] string Zone,
    [property: Required, MaxLength(Site.MaxCrisisContacts), NoneMissing] IReadOnlyList<CrisisContactRequest> CrisisContacts,
    [property: MaxLength(Site.MaxClosedDays)] IReadOnlyList<DateOnly>? ClosedDays = null)
{
    internal SiteSettings ToSettings() => new(Name.Trim(), Zone,
        [.. CrisisContacts.Select(contact => new CrisisContact(contact.Name.Trim(), contact.Phone.Trim(), contact.Note))],
            ClosedDays ?? []);
}

public sealed record CrisisContactRequest(
    [property: Required, MaxLength(CrisisContact.NameMaxLength)] string Name,
    [property: Required, MaxLength(CrisisContact.PhoneMaxLength)] string Phone,
    [property: MaxLength(CrisisContact.NoteMaxLength)] string? Note = null);
