using PeerSupport.Resources.Hsds;

namespace PeerSupport.Resources.Searching;

/// <summary>A row of a loaded graph, from which one walks to what is nested in it.</summary>
internal readonly record struct DirectoryRow(RecordGraph Graph, string Table, Guid Id)
{
    public string? this[string field] => Graph.Fields(Table, Id)!.GetValueOrDefault(field)?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>The IANA zone of a schedule's wall clock, where it is known.</summary>
    public string? Zone => Graph.Zone(Id);

    public DateOnly? Day(string field) => DateOnly.TryParseExact(this[field], "yyyy-MM-dd", out var day) ? day : null;

    public decimal? Number(string field) => this[field] is { } text && HsdsField.TryNumber(text, out var number) ? number : null;

    public IEnumerable<DirectoryRow> All(string nested)
    {
        var (graph, nest) = (Graph, Nest(nested));
        return graph.Parts(nest, Id).Where(part => graph.Fields(nest.Table, part) is not null)
            .Select(part => new DirectoryRow(graph, nest.Table, part));
    }

    public DirectoryRow? One(string nested)
    {
        var nest = Nest(nested);
        return Guid.TryParseExact(this[nest.Field], "D", out var id) && Graph.Fields(nest.Table, id) is not null
            ? new(Graph, nest.Table, id)
            : null;
    }

    private HsdsNest Nest(string name) => Graph.Form.Nests(Table).Single(nest => nest.Name == name);
}
