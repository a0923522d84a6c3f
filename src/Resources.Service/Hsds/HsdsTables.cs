using System.Collections.Frozen;

namespace PeerSupport.Resources.Hsds;

/// <summary>The tables of HSDS 3.2, read from <c>HsdsTables.txt</c>; import, checks and replies all follow it.</summary>
internal static class HsdsTables
{
    public const string Service = "service";
    public const string Organization = "organization";
    public const string ServiceAtLocation = "service_at_location";
    public const string Program = "program";
    public const string Location = "location";
    public const string Address = "address";
    public const string Schedule = "schedule";
    public const string ServiceArea = "service_area";
    public const string Attribute = "attribute";
    public const string Taxonomy = "taxonomy";
    public const string TaxonomyTerm = "taxonomy_term";

    public static IReadOnlyList<HsdsTable> All { get; } = Read();

    private static readonly FrozenDictionary<string, HsdsTable> ByName = All.ToFrozenDictionary(table => table.Name);

    public static HsdsTable? Find(string name) => ByName.GetValueOrDefault(name);

    public static HsdsTable Get(string name) => ByName[name];

    private static List<HsdsTable> Read()
    {
        using var stream = typeof(HsdsTables).Assembly.GetManifestResourceStream("HsdsTables.txt")!;
        var tables = new List<HsdsTable>();
        var (head, fields, nests) = (Array.Empty<string>(), new List<HsdsField>(), new List<string>());

        var lines = new StreamReader(stream).ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (var line in lines.Where(line => line[0] != '#'))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (line[0] != ' ')
            {
                Finish();
                (head, fields, nests) = (words, [], []);
            }
            else if (words[0] == "=")
                nests.AddRange(words[1..]);
            else
                fields.AddRange(words.Select(HsdsField.Parse));
        }

        Finish();
        return tables;

        void Finish()
        {
            if (head.Length > 0)
                tables.Add(new(head[0], head[1], head.Contains("part"), head.Contains("shared"), fields,
                    [.. nests.Select(nest => HsdsNest.Parse(nest, fields))]));
        }
    }
}
