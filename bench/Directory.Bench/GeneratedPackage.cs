using System.Globalization;
using PeerSupport.Resources.Search;

namespace PeerSupport.Directory.Bench;

/// <summary>The generated directory as the tables of an HSDS 3.2 package, to be imported as a publisher's is.</summary>
internal sealed class GeneratedPackage : IDisposable
{
    private const int MinutesOfDay = 24 * 60;
    private const int MostParts = 8;
    private static readonly string[] Days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
    private static readonly Guid Kinds = Part(0, Table.Taxonomy);

    private readonly Dictionary<OpeningHours, string> _weeks = [];
    private readonly Dictionary<string, StreamWriter> _files = [];
    private readonly string _folder;

    private enum Table : byte
    {
        Location,
        Address,
        Visit,
        Schedule,
        Language,
        Attribute,
        Taxonomy,
    }

    public GeneratedPackage(string folder, GeneratedDirectory directory, int records)
    {
        _folder = System.IO.Directory.CreateDirectory(folder).FullName;
        Row("taxonomies", $"{Kinds},Kinds,Kinds of help", "id,name,description");
        foreach (var (term, number) in directory.Parents.Values.Concat(directory.Parents.Keys).Distinct().Order().Select((term, at) => (term, at)))
            Row("taxonomy_terms", $"{term},Kind {number},A kind of help,{Kinds},{(directory.Parents.TryGetValue(term, out var parent) ? parent : "")}",
                "id,name,description,taxonomy_id,parent_id");
        var providers = new HashSet<Guid>();
        for (var number = 0; number < records; number++)
            Write(number, directory.Document(number), providers);
        foreach (var file in _files.Values)
            file.Dispose();
    }

    public string Path => _folder;

    public void Dispose() => System.IO.Directory.Delete(_folder, recursive: true);

    private void Write(int number, DirectoryDocument service, HashSet<Guid> providers)
    {
        var (id, place, visit) = (service.Id, Part(number, Table.Location), Part(number, Table.Visit));
        if (providers.Add(service.Provider!.Value))
            Row("organizations", $"{service.Provider},Provider {providers.Count},Helps", "id,name,description");
        Row("services", $"{id},{service.Provider},{service.Texts[0].Text},{service.Texts[1].Text},active,{(service.Free ? "Free" : "20 dollars")}",
            "id,organization_id,name,description,status,fees_description");

        var at = service.Places[0];
        Row("locations", string.Create(CultureInfo.InvariantCulture,
            $"{place},{(service.InPerson ? "physical" : "virtual")},{at.Point!.Value.Latitude:F6},{at.Point!.Value.Longitude:F6}"),
            "id,location_type,latitude,longitude");
        Row("addresses", $"{Part(number, Table.Address)},{place},1 Elm St,{at.Town},IA,{at.Postcode},US,physical",
            "id,location_id,address_1,city,state_province,postal_code,country,address_type");
        Row("service_at_location", $"{visit},{id},{place}", "id,service_id,location_id");
        if (service.Hours is { } hours)
            Row("schedules", $"{Part(number, Table.Schedule)},{id},{Week(hours)},{Attending(service)}",
                "id,service_id,freq,byday,opens_at,closes_at,attending_type");
        for (var part = 0; part < service.Languages.Count; part++)
            Row("languages", $"{Part((number * MostParts) + part, Table.Language)},{id},{service.Languages[part]},{service.Languages[part]}",
                "id,service_id,name,code");
        for (var part = 0; part < service.Terms.Count; part++)
            Row("attributes", $"{Part((number * MostParts) + part, Table.Attribute)},{id},{service.Terms[part]},service",
                "id,link_id,taxonomy_term_id,link_entity");
    }

    private static string Attending(DirectoryDocument service) =>
        !service.Online ? "in-person" : service.InPerson ? "hybrid" : "online";

    /// <summary>Its days, and from when to when; generated weeks have the same hours on each of their days.</summary>
    private string Week(OpeningHours hours)
    {
        if (_weeks.TryGetValue(hours, out var known))
            return known;

        var open = Enumerable.Range(0, 7 * MinutesOfDay).Where(hours.Week.IsOpenAt).ToList();
        var (days, times) = (open.Select(minute => Days[minute / MinutesOfDay]).Distinct(), open.Select(minute => minute % MinutesOfDay).ToList());
        return _weeks[hours] = $"WEEKLY,\"{string.Join(',', days)}\",{Clock(times.Min())},{Clock(times.Max() + 1)}";
    }

    private static string Clock(int minute) => $"{minute / 60:00}:{minute % 60:00}";

    private static Guid Part(int number, Table table) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 1, (byte)table]);

    private void Row(string table, string row, string head)
    {
        if (!_files.TryGetValue(table, out var file))
        {
            _files[table] = file = new(System.IO.Path.Combine(_folder, $"{table}.csv"));
            file.WriteLine(head);
        }

        file.WriteLine(row);
    }
}
