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
    private const int Much = 1000;
    private static readonly TimeSpan LeftOver = TimeSpan.FromDays(1);

    private readonly ResourcesDb _db;
    private readonly ImportJournal _journal;
    private readonly TimeProvider _clock;

    internal DirectoryImport(ResourcesDb db, ImportJournal journal, TimeProvider clock) => (_db, _journal, _clock) = (db, journal, clock);

    /// <summary>Imports a folder, a zip file or a file of JSON on behalf of an organisation; it has a record, as what is uploaded has.</summary>
    public async Task<ImportReport> Run(string path, Guid organisation, ImportChoices choices, CancellationToken cancellation)
    {
        var owner = new OrganisationId(organisation);
        var id = await _journal.Begin(owner, by: null, choices.Replace, cancellation);
        return await _journal.Follow(id, tell => Run(() => Package.Open(path), owner, choices with
        {
            Tell = now => Task.WhenAll(tell(now), choices.Tell?.Invoke(now) ?? Task.CompletedTask),
        }, cancellation));
    }

    internal async Task<ImportReport> Run(
        Func<Package> open, OrganisationId owner, ImportChoices choices, CancellationToken cancellation)
    {
        var (problems, tally) = (new ImportProblems(), new ImportTally(choices.Tell));
        var run = new ImportRun(Guid.CreateVersion7(), owner, choices.Zone, choices.Replace, _clock.GetUtcNow());
        try
        {
            using var package = open();
            var descriptor = PackageDescriptor.Read(package, problems);
            run = run with { Zone = ZoneOf(choices.Zone ?? descriptor.Zone, problems) };
            await new PackageStaging(_db, run, problems, tally).Stage(package, descriptor, cancellation);

            await tally.Tell(ImportStep.Checking);
            if (problems.Errors == 0)
                await new StagingChecks(_db, run, problems).Run(cancellation);
            if (problems.Errors > 0)
                return problems.Report(applied: false, tally.NotApplied());

            if (run.Replace)
                await new StagedClosings(_db, run).Stage(cancellation);
            await tally.Tell(ImportStep.Applying);
            return await Apply(run, problems, tally, cancellation);
        }
        catch (PackageException refused)
        {
            problems.Error(refused.File, 0, refused.Message);
            return problems.Report(applied: false, tally.NotApplied());
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

    private async Task<ImportReport> Apply(
        ImportRun run, ImportProblems problems, ImportTally tally, CancellationToken cancellation)
    {
        await using var transaction = await _db.Database.BeginTransactionAsync(cancellation);
        var staged = new StagedChanges(_db, run, _clock);
        await staged.RefuseOthers(problems, cancellation);
        var counts = await staged.Count(cancellation);
        if (problems.Errors > 0)
            return problems.Report(applied: false, tally.NotApplied());

        var changed = counts.Values.Sum(table => table.Added + table.Changed + table.Closed);
        if (changed > 0)
            await staged.Apply(counts, cancellation);
        await transaction.CommitAsync(cancellation);
        if (changed >= Much)
            await _db.Analyse(CancellationToken.None);
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
}
