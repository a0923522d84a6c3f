using System.Text.Json.Nodes;
using PeerSupport.Web.Clients;

namespace PeerSupport.Web.Forms;

/// <summary>Terms of vocabularies that classify a directory entry, or are offered to.</summary>
public sealed class TopicsForm
{
    public const string Find = "Topics.find";

    public List<TopicRow> Topics { get; set => field = value ?? []; } = [];
    public string? Search { get; set; }
    public long Revision { get; set; }
    public string? Act { get; set; }

    public static TopicsForm Of(EntryView entry) => new()
    {
        Topics = [.. (entry.Shown.Attributes ?? []).Where(attribute => attribute.Term is not null).Select(attribute => new TopicRow
        {
            Id = attribute.Id,
            Term = attribute.Term!.Id,
            Name = attribute.Value is { Length: > 0 } value ? $"{attribute.Term.Name}: {value}" : attribute.Term.Name,
            Chosen = true,
        })],
        Revision = entry.Revision,
    };

    /// <summary>Shows these, too, to be chosen; earlier ones that were not chosen go.</summary>
    internal void Offer(IEnumerable<DirectoryTerm> terms)
    {
        Topics.RemoveAll(topic => !topic.Chosen && topic.Id is null);
        Topics.AddRange(terms.Where(term => Topics.All(topic => topic.Term != term.Id))
            .Select(term => new TopicRow { Term = term.Id, Name = term.Taxonomy is { Length: > 0 } taxonomy ? $"{term.Name} ({taxonomy})" : term.Name }));
    }

    /// <summary>The entry with what was chosen; what classifies it besides, such as an attribute without a term, stays.</summary>
    internal JsonObject Change(JsonObject now)
    {
        var service = now.Named();
        var known = now.Parts("attributes").Select(attribute => attribute["taxonomy_term"]?["id"]?.ToString()).ToList();
        service.Set("attributes",
        [
            .. now.Parts("attributes").Where(attribute => Topics.All(topic => topic.Id != attribute.Text("id") || topic.Chosen)).Select(EntryParts.ById),
            .. Topics.Where(topic => topic.Chosen && !known.Contains(topic.Term.ToString())).DistinctBy(topic => topic.Term)
                .Select(topic => new JsonObject { ["taxonomy_term"] = new JsonObject { ["id"] = topic.Term.ToString() } }),
        ]);
        return service;
    }
}

/// <summary>A term, with the id of the row that says so where one does.</summary>
public sealed class TopicRow
{
    public string? Id { get; set; }
    public Guid Term { get; set; }
    public string? Name { get; set; }
    public bool Chosen { get; set; }
}
