using System.IO.Compression;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Kernel;
using PeerSupport.Resources.Hsds;
using PeerSupport.Resources.Imports;
using PeerSupport.Resources.Persistence;
using PeerSupport.ServiceDefaults;

namespace PeerSupport.Resources.Exports;

/// <summary>
/// Gives an organisation back what it publishes, as an HSDS 3.2 tabular data package with every field of every row, known to
/// the standard or not: importing it again changes nothing.
/// </summary>
public sealed class DirectoryExport
{
    private const int BatchSize = 1000;
    private readonly ResourcesDb _db;

    internal DirectoryExport(ResourcesDb db) => _db = db;

    /// <summary>Writes a folder, or a zip file where the path ends so; the number of rows by table.</summary>
    /// <exception cref="StartupException">There is something there already.</exception>
    public async Task<IReadOnlyDictionary<string, int>> Run(string path, Guid organisation, CancellationToken cancellation)
    {
        var owner = new OrganisationId(organisation);
        if (File.Exists(path) || (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any()))
            throw new StartupException($"{path} is there already. Name a new folder, or a new zip file.");

        if (path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            await using var zip = File.Create(path);
            return await Zip(zip, owner, cancellation);
        }

        Directory.CreateDirectory(path);
        return await Write(name => Task.FromResult<Stream>(File.Create(Path.Combine(path, name))), owner, cancellation);
    }

    internal async Task<IReadOnlyDictionary<string, int>> Zip(Stream zip, OrganisationId owner, CancellationToken cancellation)
    {
        await using var archive = await ZipArchive.CreateAsync(zip, ZipArchiveMode.Create, leaveOpen: true, null, cancellation);
        return await Write(name => archive.CreateEntry(name).OpenAsync(cancellation), owner, cancellation);
    }

    private async Task<IReadOnlyDictionary<string, int>> Write(
        Func<string, Task<Stream>> open, OrganisationId owner, CancellationToken cancellation)
    {
        var began = await LastChange(owner, cancellation);
        var written = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var table in HsdsTables.All)
        {
            if (await _db.Records.AnyAsync(record => record.TableName == table.Name && record.Owner == owner, cancellation))
                written[table.Name] = await Write(open, table, owner, cancellation);
        }

        // The descriptor comes last: where it is missing, so may be anything else.
        if (await LastChange(owner, cancellation) != began)
            throw new IOException("What is exported was changed meanwhile. Export it again.");
        await using var descriptor = await open(PackageDescriptor.File);
        await PackageDescriptor.Write(descriptor, written.Keys, await Zone(owner, cancellation), cancellation);
        return written;
    }

    private async Task<int> Write(
        Func<string, Task<Stream>> open, HsdsTable table, OrganisationId owner, CancellationToken cancellation)
    {
        var columns = await Columns(table, owner, cancellation);
        await using var stream = await open(table.File);
        await using var csv = new TableWriter(stream);
        await csv.Write(columns);

        var (count, last) = (0, Guid.Empty);
        while (true)
        {
            var batch = await Rows(table, owner).Where(record => record.Id > last).OrderBy(record => record.Id)
                .Select(record => new { record.Id, record.Fields }).Take(BatchSize).ToListAsync(cancellation);
            foreach (var fields in batch.Select(row => JsonSerializer.Deserialize<Dictionary<string, string>>(row.Fields)!))
                await csv.Write(columns.Select(fields.GetValueOrDefault));
            if (batch.Count < BatchSize)
                return count + batch.Count;
            (count, last) = (count + batch.Count, batch[^1].Id);
        }
    }

    /// <summary>The standard's, then those that its publisher has added somewhere.</summary>
    private async Task<IReadOnlyList<string>> Columns(HsdsTable table, OrganisationId owner, CancellationToken cancellation)
    {
        var added = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var fields in Rows(table, owner).Select(record => record.Fields).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            using var json = JsonDocument.Parse(fields);
            added.UnionWith(json.RootElement.EnumerateObject().Select(field => field.Name).Where(name => table.Field(name) is null));
        }

        return [.. table.Fields.Select(field => field.Name), .. added];
    }

    private IQueryable<DirectoryRecord> Rows(HsdsTable table, OrganisationId owner) =>
        _db.Records.AsNoTracking().Where(record => record.TableName == table.Name && record.Owner == owner);

    private Task<long?> LastChange(OrganisationId owner, CancellationToken cancellation) =>
        _db.Changes.Where(change => change.Owner == owner).MaxAsync(change => (long?)change.Number, cancellation);

    /// <summary>That of the schedules, where all have the same.</summary>
    private async Task<string?> Zone(OrganisationId owner, CancellationToken cancellation) =>
        await Rows(HsdsTables.Get(HsdsTables.Schedule), owner).Select(record => record.Zone).Distinct().Take(2)
            .ToListAsync(cancellation) is [var only] ? only : null;
}
