namespace PeerSupport.Resources.Hsds;

/// <summary>A table of the standard: where its rows come from, what they hold, and what is nested in them on the wire.</summary>
/// <param name="IsPart">Its rows belong to one of the rows that they reference.</param>
/// <param name="IsShared">A vocabulary: rows of every publisher may reference it.</param>
internal sealed record HsdsTable(
    string Name, string File, bool IsPart, bool IsShared, IReadOnlyList<HsdsField> Fields, IReadOnlyList<HsdsNest> Nests)
{
    private readonly Dictionary<string, HsdsField> _byName = Fields.ToDictionary(field => field.Name);

    public HsdsField? Field(string name) => _byName.GetValueOrDefault(name);
}

/// <summary>Rows that go out within a row of another table.</summary>
/// <param name="Table">The table of the nested rows.</param>
/// <param name="Field">The reference: of the nested rows for a list, else of the row that they are nested in.</param>
internal sealed record HsdsNest(string Name, string Table, string Field, bool IsList)
{
    /// <summary>Reads the notation of <c>HsdsTables.txt</c>.</summary>
    /// <param name="fields">Those of the table in which the rows are nested.</param>
    public static HsdsNest Parse(string notation, IReadOnlyList<HsdsField> fields) => notation.Split('<', '.') switch
    {
        [var name, var field] => new(name, fields.Single(f => f.Name == field).Target!, field, IsList: false),
        [var name, var table, var field] => new(name, table, field, IsList: true),
        _ => throw new FormatException($"'{notation}' nests nothing."),
    };
}
