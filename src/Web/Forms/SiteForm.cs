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
        CrisisContacts = [.. site.CrisisContacts.Select(ContactRow.Of)],
        Revision = site.Revision,
    };

    internal SiteRequest Read(FormErrors errors, IReadOnlyList<DateOnly> closedDays)
    {
        var name = errors.Require("Name", Name, T("Enter a name."));
        var zone = errors.Require("Zone", Zone, T("Choose a time zone."));
        List<CrisisContact> contacts = [];
        for (var at = 0; at < CrisisContacts.Count; at++)
        {
            if (!CrisisContacts[at].IsEmpty)
                contacts.Add(CrisisContacts[at].Read(errors, $"CrisisContacts[{at}]"));
        }

        return new(name, zone, contacts, closedDays);
    }

    public sealed class ContactRow
    {
        public string? Name { get; set; }
        public string? Phone { get; set; }
        public string? Note { get; set; }

        internal bool IsEmpty => string.IsNullOrWhiteSpace(Name + Phone + Note);

        internal static ContactRow Of(CrisisContact contact) =>
            new() { Name = contact.Name, Phone = contact.Phone, Note = contact.Note };

        internal CrisisContact Read(FormErrors errors, string name) => new(
            errors.Require($"{name}.Name", Name, T("Enter a name.")),
            errors.Require($"{name}.Phone", Phone, T("Enter a phone number.")),
            string.IsNullOrWhiteSpace(Note) ? null : Note.Trim());
    }
}
