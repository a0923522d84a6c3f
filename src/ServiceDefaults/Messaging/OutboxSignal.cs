using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PeerSupport.ServiceDefaults.Messaging;

/// <summary>Wakes the dispatcher as soon as a save or a transaction is through.</summary>
internal sealed class OutboxSignal : IDisposable
{
    private readonly SemaphoreSlim _signal = new(0, 1);

    public void Wake()
    {
        try
        {
            _signal.Release();
        }
        catch (SemaphoreFullException)
        {
            // Already awake; one look at the outbox finds everything.
        }
    }

    public Task Wait(TimeSpan atMost, CancellationToken cancellation) => _signal.WaitAsync(atMost, cancellation);

    public void Dispose() => _signal.Dispose();

    internal sealed class OnSave(OutboxSignal signal) : SaveChangesInterceptor
    {
        public override ValueTask<int> SavedChangesAsync(
            SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
        {
            signal.Wake();
            return ValueTask.FromResult(result);
        }
    }

    internal sealed class OnCommit(OutboxSignal signal) : DbTransactionInterceptor
    {
        public override Task TransactionCommittedAsync(
            DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            signal.Wake();
            return Task.CompletedTask;
        }
    }
}
