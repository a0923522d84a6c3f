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

    // A vocabulary may be anybody's; to hang a row on another publisher's row would be to edit it.
    private IQueryable<StagedLink> Sound => Links.Where(link =>
        Records.Any(record => record.TableName == link.TargetTable && record.Id == link.Target)
        || db.Records.Any(record => record.TableName == link.TargetTable && record.Id == link.Target
            && (record.Owner == run.Owner || Shared.Contains(record.TableName))));

    public async Task Run(CancellationToken cancellation)
    {
        await RefuseRepeatedIds(cancellation);
        await CheckReferences(cancellation);
    }

    private async Task RefuseRepeatedIds(CancellationToken cancellation)
    {
        var repeated = await Records
            .Where(record => Records.Any(earlier => earlier.TableName == record.TableName && earlier.Id == record.Id && earlier.Line < record.Line))
            .OrderBy(record => record.TableName).ThenBy(record => record.Line)
            .Select(record => new { record.TableName, record.Line, record.Id }).Take(MaxFound).ToListAsync(cancellation);

        foreach (var row in repeated)
            problems.Error(HsdsTables.Get(row.TableName).File, row.Line, $"The id {row.Id} stands for an earlier row already.");
    }

    private async Task CheckReferences(CancellationToken cancellation)
    {
        var broken = await Links
            .Where(link => !Sound.Any(sound => sound.TableName == link.TableName && sound.Line == link.Line && sound.Field == link.Field))
            .OrderBy(link => link.TableName).ThenBy(link => link.Line)
            .Select(link => new
            {
                link.TableName,
                link.Line,
                link.Field,
                link.TargetTable,
                link.Target,
                BelongsElsewhere = Sound.Any(other => other.TableName == link.TableName && other.Line == link.Line),
            })
            .Take(MaxFound).ToListAsync(cancellation);

        foreach (var link in broken)
        {
            var table = HsdsTables.Get(link.TableName);
            var message = $"{link.Field}: there is no {link.TargetTable} {link.Target} in the package or among the organisation's own.";
            if (table.Field(link.Field)!.Need is HsdsNeed.Required || table.IsPart && !link.BelongsElsewhere)
                problems.Error(table.File, link.Line, message);
            else
                problems.Warning(table.File, link.Line, message);
        }
    }
}
