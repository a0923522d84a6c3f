using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Resources.Persistence;

namespace PeerSupport.Resources.Hsds;

/// <summary>
/// Records and what is nested in them, gathered level by level: a query for each table of a level, however many records
/// there are.
/// </summary>
internal sealed class RecordGraph(ResourcesDb db, HsdsForm form)
{
    /// <summary>Ids in one query; SQL Server takes at most 2,100 parameters.</summary>
    public const int ChunkSize = 500;

    private readonly Dictionary<(string Table, Guid Id), (DirectoryRecord Record, IReadOnlyDictionary<string, string> Fields)> _rows = [];
    private readonly Dictionary<(string Table, string Field, Guid Target), List<Guid>> _parts = [];

    public HsdsForm Form => form;

    public async Task Load(string table, IReadOnlyList<Guid> ids, CancellationToken cancellation) =>
        await Load(await Read([.. ids.Select(id => (table, id))], cancellation), cancellation);

    /// <summary>Loads records, and those nested in them.</summary>
    public async Task Load(IReadOnlyList<DirectoryRecord> roots, CancellationToken cancellation)
    {
        Add(roots);
        for (var level = roots; level.Count > 0;)
        {
            var wanted = new HashSet<(string Table, Guid Id)>();
            foreach (var record in level)
                wanted.UnionWith(Singles(record.TableName, record.Id).Select(single => (single.Nest.Table, single.Id)));
            wanted.UnionWith(await Parts(level, cancellation));

            level = await Read([.. wanted.Where(key => !_rows.ContainsKey(key))], cancellation);
            Add(level);
        }
    }

    public IReadOnlyDictionary<string, string>? Fields(string table, Guid id) => _rows.GetValueOrDefault((table, id)).Fields;

    public DirectoryRecord? Record(string table, Guid id) => _rows.GetValueOrDefault((table, id)).Record;

    public IEnumerable<DirectoryRecord> Records => _rows.Values.Select(row => row.Record);

    /// <summary>The loaded ones; the reader may not be shown all.</summary>
    public IReadOnlyList<Guid> Parts(HsdsNest nest, Guid whole) =>
        [.. _parts.GetValueOrDefault((nest.Table, nest.Field, whole), []).Where(part => _rows.ContainsKey((nest.Table, part)))];

    /// <summary>The publisher's zone, of a loaded schedule that has one.</summary>
    public string? Zone(Guid schedule) => Record(HsdsTables.Schedule, schedule)?.Zone;

    private IEnumerable<(HsdsNest Nest, Guid Id)> Singles(string table, Guid id) =>
        from nest in form.Nests(table)
        where !nest.IsList && Guid.TryParseExact(_rows[(table, id)].Fields.GetValueOrDefault(nest.Field), "D", out _)
        select (nest, Guid.Parse(_rows[(table, id)].Fields[nest.Field]));

    internal void Add(DirectoryRecord record) => _rows[(record.TableName, record.Id)] =
        (record, JsonSerializer.Deserialize<Dictionary<string, string>>(record.Fields)!);

    internal void Add(DirectoryLink link)
    {
        var key = (link.TableName, link.Field, link.Target);
        if (!_parts.TryGetValue(key, out var parts))
            _parts[key] = parts = [];
        parts.Add(link.Id);
    }

    private void Add(IEnumerable<DirectoryRecord> records)
    {
        foreach (var record in records)
            Add(record);
    }

    private async Task<List<(string, Guid)>> Parts(IEnumerable<DirectoryRecord> level, CancellationToken cancellation)
    {
        var found = new List<(string, Guid)>();
        foreach (var group in level.GroupBy(record => record.TableName))
        {
            var nests = form.Nests(group.Key)
                .Where(nest => nest.IsList).Select(nest => (nest.Table, nest.Field)).ToHashSet();
            var tables = nests.Select(nest => nest.Table).Distinct().ToList();
            if (tables.Count == 0)
                continue;

            foreach (var ids in group.Select(record => record.Id).Chunk(ChunkSize))
            {
                var links = await db.Links.AsNoTracking()
                    .Where(link => ids.Contains(link.Target) && tables.Contains(link.TableName) && link.TargetTable == group.Key)
                    .OrderBy(link => link.Id).ToListAsync(cancellation);
                foreach (var link in links.Where(link => nests.Contains((link.TableName, link.Field))))
                {
                    Add(link);
                    found.Add((link.TableName, link.Id));
                }
            }
        }

        return found;
    }

    private async Task<IReadOnlyList<DirectoryRecord>> Read(
        IReadOnlyList<(string Table, Guid Id)> keys, CancellationToken cancellation)
    {
        var records = new List<DirectoryRecord>();
        foreach (var group in keys.GroupBy(key => key.Table))
        {
            foreach (var ids in group.Select(key => key.Id).Chunk(ChunkSize))
                records.AddRange(await db.Records.AsNoTracking()
                    .Where(record => record.TableName == group.Key && ids.Contains(record.Id)).ToListAsync(cancellation));
        }

        return records;
    }
}
