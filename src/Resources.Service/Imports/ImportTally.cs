namespace PeerSupport.Resources.Imports;

/// <summary>Counts what an import reads, and tells whoever is waiting.</summary>
internal sealed class ImportTally(Func<ImportProgress, Task>? tell)
{
    private readonly Dictionary<string, int> _rows = [];
    private string? _file;
    private long _bytes, _ofBytes;

    public void Expect(IEnumerable<PackageFile> files) => _ofBytes = files.Sum(file => file.Length);

    /// <summary>The file, from now on the one that is read.</summary>
    public PackageFile Begin(PackageFile file)
    {
        _file = file.Name;
        return file with { Open = () => new BoundedStream(file.Open(), file.Name, long.MaxValue, bytes => _bytes += bytes.Length) };
    }

    public void Count(string table) => _rows[table] = _rows.GetValueOrDefault(table) + 1;

    public Task Tell(ImportStep step)
    {
        var progress = new ImportProgress(step, step is ImportStep.Reading ? _file : null, _bytes, _ofBytes, new Dictionary<string, int>(_rows));
        return tell?.Invoke(progress) ?? Task.CompletedTask;
    }

    /// <summary>Of an import that came to nothing.</summary>
    public IReadOnlyDictionary<string, TableCounts> NotApplied() =>
        _rows.OrderBy(table => table.Key, StringComparer.Ordinal).ToDictionary(table => table.Key, table => new TableCounts(table.Value, 0, 0, 0));
}
