using Microsoft.EntityFrameworkCore;
using PeerSupport.Resources.Persistence;

namespace PeerSupport.Resources.Searching;

/// <summary>Saves every minute what was looked for in vain, adding to what other replicas saved, and forgets what is old.</summary>
internal sealed partial class SaveUnmetSearches(
    UnmetSearches unmet, IServiceScopeFactory scopes, TimeProvider clock, ILogger<SaveUnmetSearches> log) : BackgroundService
{
    public const int KeepDays = 180;
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);
    private int _failures;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Save(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Every, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stoppingToken.IsCancellationRequested)
                await Save(stoppingToken);
        }
    }

    internal async Task Save(CancellationToken cancellation)
    {
        var waiting = new Queue<(DateOnly Day, string Words)>(unmet.Take());
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<ResourcesDb>();
            for (; waiting.TryPeek(out var search); waiting.Dequeue())
                await Add(db, search, cancellation);

            var oldest = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-KeepDays);
            await db.UnmetSearches.Where(search => search.Day < oldest).ExecuteDeleteAsync(cancellation);
            _failures = 0;
        }
        catch (Exception problem)
        {
            foreach (var search in waiting)
                unmet.PutBack(search);
            if (++_failures > 1 && !cancellation.IsCancellationRequested)
                CannotSave(problem.GetType().Name);
        }
    }

    private static async Task Add(ResourcesDb db, (DateOnly Day, string Words) search, CancellationToken cancellation)
    {
        var (day, words) = search;
        var known = db.UnmetSearches.Where(known => known.Day == day && known.Words == words);
        if (await known.ExecuteUpdateAsync(set => set.SetProperty(k => k.Count, k => k.Count + 1), cancellation) > 0)
            return;

        db.ChangeTracker.Clear();
        db.UnmetSearches.Add(new() { Day = day, Words = words, Count = 1 });
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Another replica was first. If it was something else, this fails too.
            await known.ExecuteUpdateAsync(set => set.SetProperty(k => k.Count, k => k.Count + 1), cancellation);
        }
    }

    [LoggerMessage(LogLevel.Warning, "What was looked for in vain could not be saved ({Error}); it will be tried again")]
    private partial void CannotSave(string error);
}
