using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Kernel;
using PeerSupport.Resources.Persistence;

namespace PeerSupport.Resources.Imports;

/// <summary>
/// Writes down how far each import is and what became of it, where every replica reads it: outside the import's own transaction,
/// about once a second.
/// </summary>
internal sealed class ImportJournal(IServiceScopeFactory scopes, TimeProvider clock)
{
    private const int AttemptsAtTheEnd = 5;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    public async Task<Guid> Begin(OrganisationId owner, PersonId? by, bool replace, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, now) = (scope.ServiceProvider.GetRequiredService<ResourcesDb>(), clock.GetUtcNow());
        await db.Imports.Where(old => old.StartedAt < now - Kept).ExecuteDeleteAsync(cancellation);
        var record = new ImportRecord
        {
            Id = Guid.CreateVersion7(now),
            Owner = owner,
            By = by,
            Replace = replace,
            StartedAt = now,
            SeenAt = now,
        };
        db.Imports.Add(record);
        await db.SaveChangesAsync(cancellation);
        return record.Id;
    }

    /// <summary>Runs the import of this record.</summary>
    public async Task<ImportReport> Follow(Guid id, Func<Func<ImportProgress, Task>, Task<ImportReport>> import)
    {
        var latest = ImportProgress.None;
        using var done = new CancellationTokenSource();
        var following = KeepSaying(id, () => latest, done.Token);
        try
        {
            var report = await import(Tell);
            await End(report.Applied ? ImportState.Applied : ImportState.Refused, report);
            return report;
        }
        catch (Exception problem)
        {
            await End(problem is OperationCanceledException ? ImportState.Interrupted : ImportState.Failed, null);
            throw;
        }

        // A step is written at once: while a change is applied, SQLite lets nothing be written.
        Task Tell(ImportProgress now)
        {
            var isSame = now.Step == latest.Step;
            latest = now;
            return isSame ? Task.CompletedTask : Try(id, now, null, null);
        }

        async Task End(ImportState state, ImportReport? report)
        {
            await done.CancelAsync();
            await following;
            for (var attempt = 0; attempt < AttemptsAtTheEnd && !await Try(id, latest, state, report); attempt++)
            {
            }
        }
    }

    // Real time: how often is no matter of the business clock.
    private async Task KeepSaying(Guid id, Func<ImportProgress> latest, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            await Task.Delay(Every, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!cancellation.IsCancellationRequested)
                await Try(id, latest(), null, null);
        }
    }

    /// <summary>Whether it could be written. An import does not fail for its record; the next attempt says more.</summary>
    private async Task<bool> Try(Guid id, ImportProgress progress, ImportState? end, ImportReport? report)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<ResourcesDb>();
            if (await db.Imports.SingleOrDefaultAsync(import => import.Id == id) is { } record)
                Write(record, progress, end, report);
            await db.SaveChangesAsync();
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    private void Write(ImportRecord record, ImportProgress progress, ImportState? end, ImportReport? report)
    {
        record.SeenAt = clock.GetUtcNow();
        (record.Step, record.File) = (progress.Step, progress.File?[..Math.Min(progress.File.Length, ImportRecord.MaxFileLength)]);
        (record.Bytes, record.OfBytes, record.Rows) = (progress.Bytes, progress.OfBytes, JsonSerializer.Serialize(progress.Rows));
        if (end is not { } state)
            return;

        (record.State, record.EndedAt) = (state, record.SeenAt);
        if (report is not null)
            (record.Errors, record.Warnings, record.Report) = (report.Errors, report.Warnings, JsonSerializer.Serialize(report));
    }
}
