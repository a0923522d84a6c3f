using System.Text;
using System.Text.Unicode;
using CsvHelper;
using PeerSupport.Resources.Hsds;

namespace PeerSupport.Resources.Imports;

/// <summary>A row as it stands in a file.</summary>
/// <param name="Line">1-based line at which it begins.</param>
/// <param name="Fields">The fields that are not empty, by their names.</param>
internal sealed record TableRow(int Line, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>Tells apart what stands in one line.</summary>
    public int Part { get; init; }
}

/// <summary>Reads the rows of a CSV file (RFC 4180, UTF-8), strictly: what is not whole is a problem.</summary>
internal sealed class TableReader(HsdsTable table, PackageFile file, ImportProblems problems)
{
    private const int MaxRecordBytes = 1 << 20;

    /// <summary>The standard's fields that the file has no column for.</summary>
    public IReadOnlySet<string> Missing { get; private set; } = new HashSet<string>();

    public IEnumerable<TableRow> Rows()
    {
        using var stream = new BoundedStream(file.Open(), file.Name, long.MaxValue);
        using var csv = CsvReader.Create(stream, Options(), leaveOpen: true);

        if (!Next(csv))
        {
            problems.Error(file.Name, 1, "There is nothing to read; a table begins with the names of its columns.");
            yield break;
        }

        var columns = csv.Current.ToArray();
        if (!Accept(columns))
            yield break;

        var last = csv.LineNumber;
        while (Next(csv))
        {
            last = csv.LineNumber;
            if (Row(columns, csv) is { } row)
                yield return row;
        }

        if (stream.Last is not null and not ((byte)'\n' or (byte)'\r'))
            problems.Warning(file.Name, (int)last, "The file does not end with a line break; it may be cut off.");
    }

    private CsvReaderOptions Options() => new()
    {
        Separator = ',',
        HasHeader = false,
        Encoding = Encoding.UTF8,
        TrackLineNumbers = true,
        MaxRecordSize = MaxRecordBytes,
        IncludeValuesInExceptions = false,
        OnMalformedRecord = bad => problems.Error(file.Name, (int)bad.LineNumber, bad.Reason switch
        {
            CsvMalformedReason.UnterminatedQuote => "A quotation mark is never closed.",
            CsvMalformedReason.TextAfterClosingQuote => "There is text after a closing quotation mark.",
            _ => "A quotation mark stands where none may.",
        }),
    };

    private bool Accept(string[] columns)
    {
        Missing = table.Fields.Select(field => field.Name).Except(columns).ToHashSet();
        foreach (var field in table.Fields.Where(field => Missing.Contains(field.Name)))
        {
            if (field.Need is HsdsNeed.Required)
                problems.Error(file.Name, 1, $"The column {field.Name} is missing.");
            else if (field.Need is HsdsNeed.Expected)
                problems.Warning(file.Name, 1, $"The column {field.Name}, which the standard requires, is missing; it goes out empty.");
        }

        if (columns.Any(string.IsNullOrWhiteSpace) || columns.Distinct().Count() < columns.Length)
            problems.Error(file.Name, 1, "A column has no name, or two have the same.");
        foreach (var column in columns.Where(column => table.Field(column) is null))
            problems.Warning(file.Name, 1, $"The column {column} is not in the standard; it is kept, but not given to readers.");
        return !Missing.Contains("id") && !columns.Any(string.IsNullOrWhiteSpace) && columns.Distinct().Count() == columns.Length;
    }

    private TableRow? Row(string[] columns, CsvReader csv)
    {
        var line = (int)csv.LineNumber;
        var fault = csv.FieldCount != columns.Length ? $"The row has {csv.FieldCount} fields, but there are {columns.Length} columns."
            : !Utf8.IsValid(csv.RawRecord) ? "The row is not UTF-8."
            : csv.RawRecord.Contains((byte)0) ? "The row holds characters that are not text."
            : null;
        if (fault is not null)
        {
            problems.Error(file.Name, line, fault);
            return null;
        }

        var fields = new Dictionary<string, string>(columns.Length);
        for (var column = 0; column < columns.Length; column++)
        {
            if (!csv.IsEmpty(column))
                fields[columns[column]] = csv.GetString(column);
        }

        return new(line, fields);
    }

    private bool Next(CsvReader csv)
    {
        try
        {
            return !problems.IsFull && csv.Read();
        }
        catch (CsvFormatException malformed)
        {
            problems.Error(file.Name, (int)malformed.LineNumber, "The row is longer than 1 MiB; is a quotation mark never closed?");
        }
        catch (InvalidDataException)
        {
            problems.Error(file.Name, (int)csv.LineNumber, "The archive is damaged after this line.");
        }

        return false;
    }
}
