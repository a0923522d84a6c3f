using Microsoft.EntityFrameworkCore;
using PeerSupport.Resources.Hsds;
using PeerSupport.Resources.Persistence;

namespace PeerSupport.Resources.Imports;

/// <summary>The checks that need all rows: an id stands for one row, and a reference leads to one.</summary>
internal sealed class StagingChecks(ResourcesDb db, ImportRun run, ImportProblems problems)
{
    private const int MaxFound = 10_000;
    private static readonly string[] Shared = [.. HsdsTables.All.Where(table => table.IsShared).Select(table => table.Name)];

    private IQueryable<StagedRecord> Records => db.StagedRecords.Where(record => record.Import == run.Id);

    private IQueryable<StagedLink> Links => db.StagedLinks.Where(link => link.Import == run.Id);

    public async Task Run(CancellationToken cancellation)
    {
        await RefuseRepeatedIds(cancellation);
        await CheckReferences(cancellation);
    }

    private async Task RefuseRepeatedIds(CancellationToken cancellation)
    {
        var repeated = await Records.GroupBy(record => new { record.TableName, record.Id }).Where(rows => rows.Count() > 1)
            .Select(rows => new { rows.Key.TableName, rows.Key.Id, First = rows.Min(row => row.Line), Last = rows.Max(row => row.Line) })
            .OrderBy(row => row.TableName).ThenBy(row => row.Last).Take(MaxFound).ToListAsync(cancellation);

        foreach (var row in repeated)
            problems.Error(run.FileOf(row.TableName), row.Last,
                $"The id {row.Id} stands for the row at line {row.First} already.");
    }

    // A vocabulary may be anybody's; to hang a row on another publisher's row would be to edit it.
    private async Task CheckReferences(CancellationToken cancellation)
    {
        var broken = await Links
            .Where(link => !db.StagedRecords.Any(to => to.Import == run.Id && to.TableName == link.TargetTable && to.Id == link.Target)
                && !db.Records.Any(to => to.TableName == link.TargetTable && to.Id == link.Target
                    && (to.Owner == run.Owner || Shared.Contains(to.TableName))))
            .OrderBy(link => link.TableName).ThenBy(link => link.Line)
            .Select(link => new
            {
                link.TableName,
                link.Line,
                link.Part,
                link.Field,
                link.TargetTable,
                link.Target,
                InRow = db.StagedLinks.Count(other =>
                    other.Import == run.Id && other.TableName == link.TableName && other.Line == link.Line && other.Part == link.Part),
            })
            .Take(MaxFound).ToListAsync(cancellation);

        foreach (var row in broken.GroupBy(link => (link.TableName, link.Line, link.Part)))
        {
            var table = HsdsTables.Get(row.Key.TableName);
            var belongsNowhere = table.IsPart && row.Count() == row.First().InRow;
            foreach (var link in row)
            {
                var message = $"{link.Field}: there is no {link.TargetTable} {link.Target} in the package or among the organisation's own.";
                if (belongsNowhere || table.Field(link.Field)!.Need is HsdsNeed.Required)
                    problems.Error(run.FileOf(table.Name), link.Line, message, link.Field);
                else
                    problems.Warning(run.FileOf(table.Name), link.Line, message, link.Field);
            }
        }
    }
}
