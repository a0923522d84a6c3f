using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PeerSupport.ServiceDefaults.Persistence;
using PeerSupport.ServiceDefaults.Telemetry;

namespace PeerSupport.ServiceDefaults.Messaging;

/// <summary>Hands saved messages on, in batches, roughly oldest first. At least once: the inbox makes it once.</summary>
internal sealed partial class OutboxDispatcher(
    IServiceScopeFactory scopes,
    IMessageTransport transport,
    OutboxSignal signal,
    IOptions<MessagingOptions> options,
    TimeProvider clock,
    MessagingMetrics metrics,
    ILogger<OutboxDispatcher> log) : BackgroundService
{
    private static readonly TimeSpan HoldUp = TimeSpan.FromMilliseconds(250);
    private readonly Guid _me = Guid.NewGuid();
    private readonly Dictionary<long, Task<bool>> _underWay = [];
    private DateTimeOffset _forgottenAt;

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        var released = false;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (!released)
                    await ReleaseClaimsOfTheDead(stopping);
                released = true;
                while (await DispatchBatch(stopping)) { }
                await ForgetTheOld(stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                // Stopped: what is claimed is released at the next start, or when the claim expires.
            }
            catch (Exception problem)
            {
                DispatchFailed(problem);
            }

            await signal.Wait(options.Value.PollEvery, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Claims rows, sends them side by side, and removes those that are safe. True when there may be more to do at once.</summary>
    internal async Task<bool> DispatchBatch(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ServiceDb>();

        var batch = await Claim(db, cancellation);
        foreach (var message in batch)
            _underWay.Add(message.Sequence, Send(message, cancellation));
        if (_underWay.Count == 0)
            return false;

        // A message that waits for its consumer's retries stays under way and does not hold up the others.
        await Task.WhenAny(Task.WhenAll(_underWay.Values), Task.Delay(HoldUp, cancellation));
        await Settle(db, cancellation);
        return batch.Count > 0;
    }

    // What could not be sent waits a little, so that it does not keep newer messages from their turn.
    private async Task Settle(ServiceDb db, CancellationToken cancellation)
    {
        var settled = _underWay.Where(sending => sending.Value.IsCompletedSuccessfully).ToList();
        var safe = settled.Where(sending => sending.Value.Result).Select(sending => sending.Key).ToList();
        var again = settled.Select(sending => sending.Key).Except(safe).ToList();
        if (safe.Count > 0)
            await db.Outbox.Where(m => safe.Contains(m.Sequence)).ExecuteDeleteAsync(cancellation);
        if (again.Count > 0)
        {
            var later = clock.GetUtcNow() + options.Value.SendAgainAfter;
            await db.Outbox.Where(m => again.Contains(m.Sequence)).ExecuteUpdateAsync(
                set => set.SetProperty(m => m.ClaimedBy, (Guid?)null).SetProperty(m => m.ClaimedUntil, later), cancellation);
        }

        settled.ForEach(sending => _underWay.Remove(sending.Key));
    }

    // A file has one process: whoever claimed rows in it before is gone. Replicas on a server wait until a claim expires.
    private async Task ReleaseClaimsOfTheDead(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ServiceDb>();
        if (db.Database.IsSqlite())
            await db.Outbox.Where(m => m.ClaimedUntil != null).ExecuteUpdateAsync(
                set => set.SetProperty(m => m.ClaimedBy, (Guid?)null).SetProperty(m => m.ClaimedUntil, (DateTimeOffset?)null), cancellation);
    }

    private async Task<List<OutboxMessage>> Claim(ServiceDb db, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var free = await db.Outbox.Where(m => m.ClaimedUntil == null || m.ClaimedUntil < now)
            .OrderBy(m => m.Sequence).Select(m => m.Sequence).Take(options.Value.BatchSize - _underWay.Count).ToListAsync(cancellation);
        if (free.Count == 0 || !await transport.IsReady(cancellation))
            return [];

        await db.Outbox
            .Where(m => free.Contains(m.Sequence) && (m.ClaimedUntil == null || m.ClaimedUntil < now))
            .ExecuteUpdateAsync(set => set
                .SetProperty(m => m.ClaimedBy, _me)
                .SetProperty(m => m.ClaimedUntil, now + options.Value.ClaimFor), cancellation);

        return await db.Outbox.AsNoTracking().Where(m => free.Contains(m.Sequence) && m.ClaimedBy == _me)
            .OrderBy(m => m.Sequence).ToListAsync(cancellation);
    }

    private async Task<bool> Send(OutboxMessage message, CancellationToken cancellation)
    {
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            patience.CancelAfter(options.Value.ClaimFor / 2);
            await transport.Send(message.ToEnvelope(), patience.Token);
            metrics.Dispatched(clock.GetUtcNow() - message.SavedAt);
            return true;
        }
        catch (Exception problem) when (!cancellation.IsCancellationRequested)
        {
            SendFailed(problem, message.Type, message.MessageId);
            return false;
        }
    }

    private async Task ForgetTheOld(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (now - _forgottenAt < TimeSpan.FromHours(1))
            return;

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ServiceDb>();
        var forget = now - options.Value.RememberFor;
        await db.Inbox.Where(m => m.At < forget).ExecuteDeleteAsync(cancellation);
        await db.Answers.Where(a => a.ExpiresAt < now).ExecuteDeleteAsync(cancellation);
        _forgottenAt = now;
    }

    [LoggerMessage(LogLevel.Error, "The outbox could not be dispatched; it will be tried again")]
    private partial void DispatchFailed(Exception problem);

    [LoggerMessage(LogLevel.Warning, "{Type} {Message} could not be handed on; it will be tried again")]
    private partial void SendFailed(Exception problem, string type, Guid message);
}
