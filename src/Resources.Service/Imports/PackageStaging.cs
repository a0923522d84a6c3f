using PeerSupport.Resources.Hsds;
using PeerSupport.Resources.Persistence;

namespace PeerSupport.Resources.Imports;

/// <summary>Reads the rows of a package in batches to where nobody sees them, each checked by itself.</summary>
internal sealed class PackageStaging(ResourcesDb db, ImportRun run, ImportProblems problems, ImportTally tally)
{
    private const int BatchSize = 1000;
    private static readonly HashSet<string> NoneMissing = [];

    public async Task Stage(Package package, PackageDescriptor descriptor, CancellationToken cancellation)
    {
        var tables = PackageTables.Match(package, descriptor, problems);
        var documents = PackageTables.MatchJson(package, problems);
        tally.Expect([.. tables.Select(table => table.File), .. documents.Select(document => document.File)]);
        foreach (var (table, file) in tables)
            await Stage(table, tally.Begin(file), cancellation);
        foreach (var (entity, file) in documents)
            await Stage(entity, tally.Begin(file), cancellation);
    }

    private Task Stage(HsdsTable table, PackageFile file, CancellationToken cancellation)
    {
        var (reader, staging) = (new TableReader(table, file, problems), default(RowStaging));
        run.Files[table.Name] = file.Name;

        // What the file has no columns for is known once its first row is read.
        return Stage(reader.Rows().Select(row => (table, row)),
            _ => staging ??= new(run, table, file.Name, reader.Missing, problems), cancellation);
    }

    private Task Stage(HsdsEntity entity, PackageFile file, CancellationToken cancellation)
    {
        var stagings = new Dictionary<string, RowStaging>();
        return Stage(new JsonRows(entity, file, problems).Rows(), Of, cancellation);

        RowStaging Of(HsdsTable table)
        {
            if (!stagings.TryGetValue(table.Name, out var staging))
            {
                stagings[table.Name] = staging = new(run, table, file.Name, NoneMissing, problems);
                run.Files[table.Name] = file.Name;
            }

            return staging;
        }
    }

    private async Task Stage(
        IEnumerable<(HsdsTable Table, TableRow Row)> rows, Func<HsdsTable, RowStaging> of, CancellationToken cancellation)
    {
        foreach (var batch in rows.Chunk(BatchSize))
        {
            foreach (var (table, row) in batch)
            {
                tally.Count(table.Name);
                Stage(of(table), row);
            }

            await db.SaveChangesAsync(cancellation);
            db.LetGoOfStaged();
            await tally.Tell(ImportStep.Reading);
        }
    }

    private void Stage(RowStaging staging, TableRow row)
    {
        if (staging.Stage(row) is not { } staged || problems.Errors > 0)
            return;
        db.StagedRecords.Add(staged);
        db.StagedLinks.AddRange(staging.Links(row, staged));
    }
}
