using System.Text.Json.Nodes;
using PeerSupport.Web.Clients;
using PeerSupport.Web.Words;
using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Forms;

/// <summary>Languages in which a service is offered, by their names as they are typed.</summary>
public sealed class LanguagesForm
{
    public List<LanguageRow> Languages { get; set => field = value ?? []; } = [];
    public long Revision { get; set; }
    public string? Act { get; set; }

    public static LanguagesForm Of(EntryView entry) => new()
    {
        Languages = [.. entry.Service.Parts("languages").Select(row => new LanguageRow { Id = row.Text("id"), Name = Shown(row) }).DefaultIfEmpty(new())],
        Revision = entry.Revision,
    };

    /// <summary>What the entry says about a language besides.</summary>
    internal static string? Note(JsonObject now, LanguageRow row) => row.Id is { } id ? now.Part("languages", id)?.Text("note") : null;

    internal JsonObject Change(JsonObject now, FormErrors errors)
    {
        List<JsonNode> rows = [];
        foreach (var (at, row) in Languages.Index().Where(row => !string.IsNullOrWhiteSpace(row.Item.Name)))
        {
            var was = row.Id is { } id ? now.Part("languages", id) : null;
            if (was is not null && Shown(was) == row.Name)
                rows.Add(EntryParts.ById(was)); // also where nobody here knows what it says
            else if (LanguageNames.CodeOf(row.Name!) is { } code)
                rows.Add(Named(was?.Named() ?? [], code));
            else
                errors.Add($"Languages[{at}].Name", T("We do not know this language. Choose a name from the list, or enter its code, such as es."));
        }

        var service = now.Named();
        service.Set("languages", rows);
        return service;
    }

    private static JsonObject Named(JsonObject row, string code)
    {
        (row["name"], row["code"]) = (LanguageNames.English(code), code);
        return row;
    }

    private static string? Shown(JsonObject row) => row.Text("code") is { } code ? DirectoryText.Language(code) : row.Text("name");
}

/// <summary>A language, with the id of the row that says so where one does.</summary>
public sealed class LanguageRow
{
    public string? Id { get; set; }
    public string? Name { get; set; }
}
