using Microsoft.EntityFrameworkCore;
using PeerSupport.Kernel;
using PeerSupport.Resources.Hsds;
using PeerSupport.Resources.Persistence;

namespace PeerSupport.Resources.Imports;

/// <summary>
/// Brings an HSDS 3.2 data package, tables or JSON, into the directory, all of it or nothing: rows are read and checked in batches
/// where nobody sees them, then applied in one short transaction. What is the same as before is no change.
/// </summary>
public sealed class DirectoryImport
{
    private const int BatchSize = 1000;
    private static readonly TimeSpan LeftOver = TimeSpan.FromDays(1);
    private static readonly HashSet<string> NoneMissing = [];

    private readonly ResourcesDb _db;
    private readonly TimeProvider _clock;

    internal DirectoryImport(ResourcesDb db, TimeProvider clock) => (_db, _clock) = (db, clock);

    /// <summary>Imports a folder or a zip file on behalf of an organisation.</summary>
    public Task<ImportReport> Run(string path, Guid organisation, ImportChoices choices, CancellationToken cancellation) =>
        Run(() => Package.Open(path), new OrganisationId(organisation), choices, cancellation);

    internal async Task<ImportReport> Run(
        Func<Package> open, OrganisationId owner, ImportChoices choices, CancellationToken cancellation)
    {
        var problems = new ImportProblems();
        var run = new ImportRun(Guid.CreateVersion7(), owner, choices.Zone, choices.Replace, _clock.GetUtcNow());
        var read = new Dictionary<string, int>();
        try
        {
            using var package = open();
            var descriptor = PackageDescriptor.Read(package, problems);
            run = run with { Zone = ZoneOf(choices.Zone ?? descriptor.Zone, problems) };
            foreach (var (table, file) in PackageTables.Match(package, descriptor, problems))
                read[table.Name] = await Stage(run, table, file, problems, choices.Progress, cancellation);
            foreach (var (entity, file) in PackageTables.MatchJson(package, problems))
                await Stage(run, entity, file, problems, read, choices.Progress, cancellation);

            choices.Progress?.Report(new("checking"));
            if (problems.Errors == 0)
                await new StagingChecks(_db, run, problems).Run(cancellation);
            if (problems.Errors > 0)
                return problems.Report(applied: false, NotApplied(read));

            choices.Progress?.Report(new("applying"));
            if (run.Replace)
                await new StagedClosings(_db, run).Stage(cancellation);
            return await Apply(run, problems, cancellation);
        }
        catch (PackageException refused)
        {
            problems.Error(refused.File, 0, refused.Message);
            return problems.Report(applied: false, NotApplied(read));
        }
        finally
        {
            await Forget(run);
        }
    }

    internal static bool IsZone(string zone) => TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known) && known.HasIanaId;

    private static string? ZoneOf(string? zone, ImportProblems problems)
    {
        if (zone is not null && !IsZone(zone))
            problems.Error("", 0, "The zone is not an IANA time zone, such as America/Chicago.");
        return zone;
    }

    private async Task<int> Stage(
        ImportRun run, HsdsTable table, PackageFile file, ImportProblems problems, IProgress<ImportProgress>? progress,
        CancellationToken cancellation)
    {
        var reader = new TableReader(table, file, problems);
        RowStaging? staging = null;
        run.Files[table.Name] = file.Name;
        var count = 0;
        foreach (var batch in reader.Rows().Chunk(BatchSize))
        {
            staging ??= new RowStaging(run, table, file.Name, reader.Missing, problems);
            foreach (var row in batch)
                Stage(staging, row, problems);
            await Save(cancellation);
            progress?.Report(new(file.Name, count += batch.Length));
        }

        return count;
    }

    private async Task Stage(
        ImportRun run, HsdsEntity entity, PackageFile file, ImportProblems problems, Dictionary<string, int> read,
        IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var (stagings, count) = (new Dictionary<string, RowStaging>(), 0);
        foreach (var batch in new JsonRows(entity, file, problems).Rows().Chunk(BatchSize))
        {
            foreach (var (table, row) in batch)
            {
                if (!stagings.TryGetValue(table.Name, out var staging))
                    stagings[table.Name] = staging = new(run, table, file.Name, NoneMissing, problems);
                run.Files[table.Name] = file.Name;
                read[table.Name] = read.GetValueOrDefault(table.Name) + 1;
                Stage(staging, row, problems);
            }

            await Save(cancellation);
            progress?.Report(new(file.Name, count += batch.Length));
        }
    }

    private void Stage(RowStaging staging, TableRow row, ImportProblems problems)
    {
        if (staging.Stage(row) is not { } staged || problems.Errors > 0)
            return;
        _db.StagedRecords.Add(staged);
        _db.StagedLinks.AddRange(staging.Links(row, staged));
    }

    private async Task Save(CancellationToken cancellation)
    {
        await _db.SaveChangesAsync(cancellation);
        _db.LetGoOfStaged();
    }

    private async Task<ImportReport> Apply(ImportRun run, ImportProblems problems, CancellationToken cancellation)
    {
        // A request that is to be answered once has begun a transaction already.
        await using var own = _db.Database.CurrentTransaction is null ? await _db.Database.BeginTransactionAsync(cancellation) : null;
        var staged = new StagedChanges(_db, run, _clock);
        await staged.RefuseOthers(problems, cancellation);
        var counts = await staged.Count(cancellation);
        if (problems.Errors > 0)
            return problems.Report(applied: false, NotApplied(counts.ToDictionary(table => table.Key, table => table.Value.Read)));

        if (counts.Values.Any(table => table.Added + table.Changed + table.Closed > 0))
            await staged.Apply(counts, cancellation);
        if (own is not null)
            await own.CommitAsync(cancellation);
        return problems.Report(applied: true, counts);
    }

    private async Task Forget(ImportRun run)
    {
        _db.LetGoOfStaged();
        var before = run.At - LeftOver;
        var leftOver = await _db.StagedRecords.Where(record => record.StagedAt < before)
            .Select(record => record.Import).Distinct().ToListAsync();
        foreach (var import in leftOver.Append(run.Id).Distinct())
        {
            await _db.StagedLinks.Where(link => link.Import == import).ExecuteDeleteAsync();
            await _db.StagedRecords.Where(record => record.Import == import).ExecuteDeleteAsync();
        }
    }

    private static Dictionary<string, TableCounts> NotApplied(Dictionary<string, int> read) =>
        read.ToDictionary(table => table.Key, table => new TableCounts(table.Value, 0, 0, 0));
}
