using Microsoft.EntityFrameworkCore;
using PeerSupport.Resources.Hsds;
using PeerSupport.Resources.Persistence;

namespace PeerSupport.Resources.Imports;

/// <summary>
/// Rows that a replacing package or an edit has no longer, while it has what they belong to: a number that nobody answers is taken
/// out. What belongs to a closed service stays with it, and so do organizations, programs, locations and vocabularies.
/// </summary>
internal sealed class GoneRows(ResourcesDb db, ImportRun run)
{
    /// <summary>Stands for the change by which a row was brought, until it is taken out in the same transaction.</summary>
    private const long Gone = 0;

    private static readonly (string Table, string Field)[] Belonging =
        [.. HsdsTables.All.SelectMany(whole => whole.Nests).Where(nest => nest.IsList).Select(nest => (nest.Table, nest.Field)).Distinct()];

    /// <summary>Those whose rows go with what they belong to.</summary>
    public static readonly string[] Tables =
        [.. Belonging.Select(part => part.Table).Distinct().Except([HsdsTables.Location, HsdsTables.Program])];

    private static readonly string[] References = [.. Belonging.Select(part => $"{part.Table}.{part.Field}")];

    private IQueryable<StagedRecord> Staged => db.StagedRecords.Where(record => record.Import == run.Id);

    private IQueryable<DirectoryRecord> Marked => db.Records.Where(record => record.ChangedBy == Gone && record.Owner == run.Owner);

    /// <summary>Marks them; how many there are by table.</summary>
    public async Task<Dictionary<string, int>> Find(CancellationToken cancellation)
    {
        if (run.Replace)
            await Replaced(cancellation);
        foreach (var table in run.Gone.GroupBy(row => row.Table))
        {
            foreach (var ids in table.Select(row => row.Id).Chunk(RecordGraph.ChunkSize))
                await db.Records.Where(row => row.TableName == table.Key && ids.Contains(row.Id) && row.Owner == run.Owner)
                    .ExecuteUpdateAsync(rows => rows.SetProperty(row => row.ChangedBy, Gone), cancellation);
        }

        return await Marked.GroupBy(row => row.TableName).Select(table => new { table.Key, Count = table.Count() })
            .ToDictionaryAsync(table => table.Key, table => table.Count, cancellation);
    }

    /// <summary>What they belong to is to hear of it.</summary>
    public Task Touch(long number, CancellationToken cancellation) =>
        Marked.ExecuteUpdateAsync(rows => rows.SetProperty(row => row.TouchedBy, number), cancellation);

    public async Task TakeOut(CancellationToken cancellation)
    {
        await db.Links.Where(link => Marked.Any(row => row.TableName == link.TableName && row.Id == link.Id))
            .ExecuteDeleteAsync(cancellation);
        await Marked.ExecuteDeleteAsync(cancellation);
    }

    // Level by level.
    private async Task Replaced(CancellationToken cancellation)
    {
        var gone = db.Records
            .Where(row => row.Owner == run.Owner && row.ChangedBy != Gone && Tables.Contains(row.TableName))
            .Where(row => !Staged.Any(staged => staged.TableName == row.TableName && staged.Id == row.Id))
            .Where(row => db.Links.Any(link => link.TableName == row.TableName && link.Id == row.Id
                && References.Contains(link.TableName + "." + link.Field)
                && (Staged.Any(whole => whole.Line > 0 && whole.TableName == link.TargetTable && whole.Id == link.Target)
                    || Marked.Any(whole => whole.TableName == link.TargetTable && whole.Id == link.Target))));
        while (await gone.ExecuteUpdateAsync(rows => rows.SetProperty(row => row.ChangedBy, Gone), cancellation) > 0)
        {
        }
    }
}
