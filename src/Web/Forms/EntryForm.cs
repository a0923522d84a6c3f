using System.Text.Json.Nodes;
using PeerSupport.Web.Clients;
using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Forms;

/// <summary>What is typed of a directory entry; whatever else belongs to it goes back as it came.</summary>
public sealed class EntryForm
{
    private static readonly string[] NamedOnly = ["organization", "program", "service_at_locations"];

    public string? Name { get; set; }
    public string? AlternateName { get; set; }
    public string? Description { get; set; }
    public string? EligibilityDescription { get; set; }
    public string? ApplicationProcess { get; set; }
    public string? FeesDescription { get; set; }
    public string? Email { get; set; }
    public string? Url { get; set; }
    public List<PhoneRow> Phones { get; set => field = value ?? []; } = [];
    public string? Provider { get; set; }
    public string? About { get; set; }
    public PlaceForm Place { get; set => field = value ?? new(); } = new();
    public long Revision { get; set; }
    public string? Key { get; set; }
    public string? Act { get; set; }

    private IEnumerable<(string Field, string? Value)> Texts =>
    [
        ("name", Name), ("alternate_name", AlternateName), ("description", Description), ("eligibility_description", EligibilityDescription),
        ("application_process", ApplicationProcess), ("fees_description", FeesDescription), ("email", Email), ("url", Url),
    ];

    public static EntryForm Of(EntryView entry) => new()
    {
        Name = entry.Text("name"),
        AlternateName = entry.Text("alternate_name"),
        Description = entry.Text("description"),
        EligibilityDescription = entry.Text("eligibility_description"),
        ApplicationProcess = entry.Text("application_process"),
        FeesDescription = entry.Text("fees_description"),
        Email = entry.Text("email"),
        Url = entry.Text("url"),
        Phones = [.. entry.Service.Parts("phones").Select(phone => new PhoneRow
        {
            Id = phone["id"]?.ToString(),
            Number = phone["number"]?.ToString(),
            Description = phone["description"]?.ToString(),
        })],
        Revision = entry.Revision,
    };

    /// <summary>The entry as it is to be: what it is now with what was typed in its place.</summary>
    internal JsonObject Change(JsonObject now, FormErrors errors)
    {
        var service = now.DeepClone().AsObject();
        foreach (var name in NamedOnly.Where(service.ContainsKey).ToList())
            service[name] = EntryParts.ById(service[name]!);
        Fill(service, errors);
        return service;
    }

    /// <param name="provider">Whose service it is, where that is known already.</param>
    internal JsonObject New(JsonNode? provider, FormErrors errors)
    {
        var service = new JsonObject { ["status"] = "active" };
        Fill(service, errors);
        service["organization"] = provider is not null ? EntryParts.ById(provider) : new JsonObject
        {
            ["name"] = errors.Require("Provider", Provider, T("Enter who offers it.")),
            ["description"] = errors.Require("About", About, T("Say in a sentence who they are.")),
        };
        if (!Place.IsEmpty)
            service["service_at_locations"] = new JsonArray(new JsonObject { ["location"] = Place.Read([], errors, "Place.") });
        return service;
    }

    private void Fill(JsonObject service, FormErrors errors)
    {
        errors.Require("Name", Name, T("Enter a name."));
        foreach (var (field, value) in Texts)
            service.Set(field, value);
        var phones = service.Parts("phones").ToDictionary(phone => phone["id"]?.ToString() ?? "");
        service.Remove("phones");
        var rows = new JsonArray();
        foreach (var (row, at) in Phones.Select((row, at) => (row, $"Phones[{at}]")).Where(row => !row.row.IsEmpty))
        {
            var phone = phones.GetValueOrDefault(row.Id ?? "")?.DeepClone().AsObject() ?? [];
            phone.Set("number", errors.Require($"{at}.Number", row.Number, T("Enter a phone number.")));
            phone.Set("description", row.Description);
            rows.Add(phone);
        }

        if (rows.Count > 0)
            service["phones"] = rows;
    }

    public sealed class PhoneRow
    {
        public string? Id { get; set; }
        public string? Number { get; set; }
        public string? Description { get; set; }

        internal bool IsEmpty => string.IsNullOrWhiteSpace(Number + Description);
    }
}
