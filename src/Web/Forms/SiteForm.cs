using PeerSupport.Web.Clients;
using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Forms;

/// <summary>What is typed to set up or change a site; its closed days have a page of their own.</summary>
public sealed class SiteForm
{
    public string? Name { get; set; }
    public string? Zone { get; set; }
    public List<ContactRow> CrisisContacts { get; set => field = value ?? []; } = [];
    public long Revision { get; set; }
    public string? Key { get; set; }
    public string? Act { get; set; }

    public static SiteForm Of(SiteSettingsView site) => new()
    {
        Name = site.Name,
        Zone = site.Zone,
        CrisisContacts =
            [.. site.CrisisContacts.Select(contact => new ContactRow { Name = contact.Name, Phone = contact.Phone, Note = contact.Note })],
        Revision = site.Revision,
    };

    internal SiteRequest Read(FormErrors errors, IReadOnlyList<DateOnly> closedDays)
    {
        var name = errors.Require("Name", Name, T("Enter a name."));
        var zone = errors.Require("Zone", Zone, T("Choose a time zone."));
        List<CrisisContact> contacts = [];
        foreach (var (row, at) in CrisisContacts.Select((row, at) => (row, $"CrisisContacts[{at}]")).Where(row => !row.row.IsEmpty))
        {
            contacts.Add(new(
                errors.Require($"{at}.Name", row.Name, T("Enter a name.")),
                errors.Require($"{at}.Phone", row.Phone, T("Enter a phone number.")),
                string.IsNullOrWhiteSpace(row.Note) ? null : row.Note.Trim()));
        }

        return new(name, zone, contacts, closedDays);
    }

    public sealed class ContactRow
    {
        public string? Name { get; set; }
        public string? Phone { get; set; }
        public string? Note { get; set; }

        internal bool IsEmpty => string.IsNullOrWhiteSpace(Name + Phone + Note);
    }
}
