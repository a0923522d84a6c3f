using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PeerSupport.Resources.Persistence;

namespace PeerSupport.Resources.Features;

/// <summary>Section <c>Usage</c>: how often what was counted is saved, and for how many days it is kept.</summary>
public sealed class UsageOptions
{
    [Range(typeof(TimeSpan), "00:00:00.05", "01:00:00")]
    public TimeSpan SaveEvery { get; set; } = TimeSpan.FromMinutes(1);

    [Range(1, 4000)]
    public int KeepDays { get; set; } = 400;
}

/// <summary>
/// Saves what was counted, every now and then and when the service stops, by adding to what other replicas saved. What cannot
/// be saved is kept for the next time; a crash loses what was counted since the last.
/// </summary>
internal sealed partial class SaveDirectoryUse(
    DirectoryCounts counts, IServiceScopeFactory scopes, IOptions<UsageOptions> options, TimeProvider clock,
    ILogger<SaveDirectoryUse> log) : BackgroundService
{
    private const int AttemptsAtTheEnd = 3;
    private DateOnly _forgot;
    private int _failures;

    /// <summary>The endpoints have answered their last request by now.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        for (var attempt = 1; attempt <= AttemptsAtTheEnd && !await Save(cancellationToken); attempt++)
        {
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Real time: how often is no matter of the business clock.
        using var timer = new PeriodicTimer(options.Value.SaveEvery);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await Save(CancellationToken.None); // what has begun is finished, or it would be unknown what is counted
                await Forget(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    /// <summary>Whether all of it is saved.</summary>
    private async Task<bool> Save(CancellationToken cancellation)
    {
        var isAll = true;
        foreach (var ((day, user), requests) in counts.Take())
        {
            try
            {
                await Save(day, user, requests, cancellation);
            }
            catch (Exception problem)
            {
                counts.Add(day, user, requests);
                Say(problem);
                isAll = false;
            }
        }

        _failures = isAll ? 0 : _failures + 1;
        return isAll;
    }

    // Of two replicas that are both the first to save a day, the second finds the row at its next attempt.
    private async Task Save(DateOnly day, DirectoryUser user, long requests, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ResourcesDb>();
        var added = await db.Use
            .Where(use => use.Organisation == user.Organisation && use.Day == day && use.Client == user.Client)
            .ExecuteUpdateAsync(use => use.SetProperty(u => u.Requests, u => u.Requests + requests), cancellation);
        if (added > 0)
            return;

        db.Use.Add(new() { Organisation = user.Organisation, Day = day, Client = user.Client, Requests = requests });
        await db.SaveChangesAsync(cancellation);
    }

    private async Task Forget(CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        if (_forgot == today)
            return;

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var (db, first) = (scope.ServiceProvider.GetRequiredService<ResourcesDb>(), today.AddDays(-options.Value.KeepDays));
            await db.Use.Where(use => use.Day < first).ExecuteDeleteAsync(cancellation);
            _forgot = today;
        }
        catch (Exception problem) when (!cancellation.IsCancellationRequested)
        {
            Say(problem);
        }
    }

    // Once is nobody's concern: the database was busy, or another replica was the first to save that day.
    private void Say(Exception problem)
    {
        if (_failures > 0)
            CannotSave(problem.GetType().Name);
    }

    [LoggerMessage(LogLevel.Warning, "The directory's use could not be saved ({Error}); it will be tried again.")]
    private partial void CannotSave(string error);
}
