using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PeerSupport.Kernel;
using PeerSupport.Resources.Hsds;

namespace PeerSupport.Resources.Imports;

/// <summary>What is the same for every row of an import.</summary>
internal sealed record ImportRun(Guid Id, OrganisationId Owner, string? Zone, bool Replace, DateTimeOffset At)
{
    /// <summary>The file in which each table was found.</summary>
    public Dictionary<string, string> Files { get; } = [];

    /// <summary>Rows that are to be taken out.</summary>
    public IReadOnlyCollection<(string Table, Guid Id)> Gone { get; init; } = [];

    public string FileOf(string table) => Files.GetValueOrDefault(table) ?? HsdsTables.Get(table).File;
}

/// <summary>Checks the fields of a table's rows, one row at a time, and makes them ready to be kept.</summary>
internal sealed class RowStaging(ImportRun run, HsdsTable table, string file, IReadOnlySet<string> missing, ImportProblems problems)
{
    private const int MaxNameLength = 400;
    private static readonly JsonSerializerOptions Verbatim = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Fields as they are kept.</summary>
    public static string Json(Dictionary<string, string> fields) => JsonSerializer.Serialize(fields, Verbatim);

    public static byte[] HashOf(string? zone, string fields) => SHA256.HashData(Encoding.UTF8.GetBytes($"{zone}\n{fields}"));

    /// <summary>The row, or null where it cannot be kept; the reason is among the problems.</summary>
    public StagedRecord? Stage(TableRow row)
    {
        var isFit = true;
        foreach (var field in table.Fields)
            isFit &= Check(field, row);
        if (!isFit)
            return null;

        var fields = Ordered(row.Fields);
        var zone = table.Name == HsdsTables.Schedule ? run.Zone : null;
        return new()
        {
            Import = run.Id,
            Owner = run.Owner,
            StagedAt = run.At,
            TableName = table.Name,
            Line = row.Line,
            Part = row.Part,
            Id = Guid.Parse(row.Fields["id"]),
            Fields = fields,
            Hash = HashOf(zone, fields),
            Zone = zone,
            Name = row.Fields.GetValueOrDefault("name") is { } name ? name[..Math.Min(name.Length, MaxNameLength)] : null,
            Status = table.Name == HsdsTables.Service ? row.Fields["status"] : null,
            Words = Words(row.Fields),
            Latitude = Degrees(row, "latitude"),
            Longitude = Degrees(row, "longitude"),
            Postcode = table.Name == HsdsTables.Address ? Postcodes.Normal(row.Fields.GetValueOrDefault("postal_code")) : null,
            AssuredOn = table.Name == HsdsTables.Service ? HsdsField.Day(row.Fields.GetValueOrDefault("assured_date")) : null,
            Likeness = Likeness(row.Fields),
        };
    }

    /// <summary>The row's references that lead to a table; whether they lead to a row is asked when all are read.</summary>
    public IEnumerable<StagedLink> Links(TableRow row, StagedRecord staged) =>
        from field in table.Fields
        let target = field.Target?.StartsWith('@') is true ? row.Fields.GetValueOrDefault(field.Target[1..]) : field.Target
        where target is not null && HsdsTables.Find(target) is not null
        where Guid.TryParseExact(row.Fields.GetValueOrDefault(field.Name), "D", out _)
        select new StagedLink
        {
            Import = run.Id,
            TableName = table.Name,
            Line = staged.Line,
            Part = staged.Part,
            Id = staged.Id,
            Field = field.Name,
            TargetTable = target,
            Target = Guid.Parse(row.Fields[field.Name]),
        };

    private bool Check(HsdsField field, TableRow row)
    {
        if (!row.Fields.TryGetValue(field.Name, out var value))
        {
            if (field.Need is HsdsNeed.Required && !missing.Contains(field.Name))
                problems.Error(file, row.Line, $"{field.Name} is missing.", field.Name);
            else if (field.Need is HsdsNeed.Expected && !missing.Contains(field.Name))
                problems.Warning(file, row.Line, $"{field.Name}, which the standard requires, is missing; it goes out empty.", field.Name);
            return field.Need is not HsdsNeed.Required;
        }

        if (field.Target?.StartsWith('@') is true
            && row.Fields.GetValueOrDefault(field.Target[1..]) is { } entity && HsdsTables.Find(entity) is null)
            problems.Warning(
                file, row.Line, $"{field.Target[1..]} names no table of HSDS, so the row is kept but shown nowhere.", field.Target[1..]);
        if (field.IsValid(value))
            return true;

        if (field.Need is HsdsNeed.Required)
            problems.Error(file, row.Line, $"{field.Name} is not {Wanted(field)}.", field.Name);
        else
            problems.Warning(file, row.Line,
                $"{field.Name} is not {Wanted(field)}; it is kept{(field.MayGoOut(value) ? "" : ", but not given to readers")}.",
                field.Name);
        return field.Need is not HsdsNeed.Required;
    }

    private static string Wanted(HsdsField field) => field.Kind switch
    {
        HsdsKind.Uuid => "a UUID",
        HsdsKind.Uri => "an absolute URI",
        HsdsKind.Email => "an e-mail address",
        HsdsKind.Number => "a number",
        HsdsKind.Date => "a date (yyyy-mm-dd)",
        HsdsKind.DateTime => "a date and time with its offset (RFC 3339)",
        HsdsKind.Time => "a time (hh:mm)",
        _ => $"one of {string.Join(", ", field.Words)}",
    };

    private double? Degrees(TableRow row, string field) => table.Name == HsdsTables.Location
        && row.Fields.TryGetValue(field, out var value) && HsdsField.TryNumber(value, out var degrees) ? (double)degrees : null;

    // One order, whatever that of the columns: a file with other columns first is not a change.
    private string Ordered(IReadOnlyDictionary<string, string> fields) => Json(
        table.Fields.Select(field => field.Name).Where(fields.ContainsKey)
            .Concat(fields.Keys.Where(name => table.Field(name) is null).Order(StringComparer.Ordinal))
            .Select(name => KeyValuePair.Create(name, fields[name])).ToDictionary());

    private string? Likeness(IReadOnlyDictionary<string, string> fields) => table.Name switch
    {
        HsdsTables.Service => Folded(fields["name"]),
        HsdsTables.Address when fields.TryGetValue("address_1", out var line) => Folded($"{line}, {fields.GetValueOrDefault("city")}"),
        _ => null,
    };

    private static string? Folded(string text) => SearchText.Fold(text) is { Length: > 0 and <= MaxNameLength } folded ? folded : null;

    private string? Words(IReadOnlyDictionary<string, string> fields)
    {
        var words = table.Fields.Where(field => field.IsSearched)
            .Select(field => fields.GetValueOrDefault(field.Name)).OfType<string>().ToList();
        return words.Count == 0 ? null : SearchText.Fold(string.Join(' ', words));
    }
}
