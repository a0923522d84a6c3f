using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeerSupport.ServiceDefaults.Persistence;

namespace PeerSupport.ServiceDefaults.Telemetry;

/// <summary>What operators watch of the outbox and the inbox. Names and numbers of messages only.</summary>
internal sealed class MessagingMetrics
{
    private readonly Counter<long> _duplicates;
    private readonly Counter<long> _faults;
    private readonly Histogram<double> _lag;

    public MessagingMetrics(IMeterFactory meters, IServiceScopeFactory scopes, TimeProvider clock)
    {
        var meter = meters.Create(ServiceTelemetry.Name);
        _duplicates = meter.CreateCounter<long>("peersupport.inbox.duplicates", "{message}", "Messages that had been handled before");
        _faults = meter.CreateCounter<long>("peersupport.messages.faults", "{message}", "Messages that became a fault");
        _lag = meter.CreateHistogram<double>("peersupport.outbox.lag", "s", "From saving a message to its being safe elsewhere");

        meter.CreateObservableGauge("peersupport.outbox.pending", () => Ask(db => db.Outbox.LongCount()), "{message}", "Messages waiting to be handed on");
        meter.CreateObservableGauge("peersupport.messages.faulted", () => Ask(db => db.Faults.LongCount()), "{message}", "Faulted messages kept");
        meter.CreateObservableGauge("peersupport.outbox.oldest.age", () => Ask(OldestAge), "s", "Age of the oldest message waiting");

        double OldestAge(ServiceDb db) =>
            db.Outbox.OrderBy(m => m.Sequence).Select(m => (DateTimeOffset?)m.SavedAt).FirstOrDefault() is { } oldest
                ? (clock.GetUtcNow() - oldest).TotalSeconds
                : 0;

        T Ask<T>(Func<ServiceDb, T> question)
        {
            using var scope = scopes.CreateScope();
            return question(scope.ServiceProvider.GetRequiredService<ServiceDb>());
        }
    }

    public void Duplicate(string consumer) => _duplicates.Add(1, new KeyValuePair<string, object?>("consumer", consumer));

    public void Faulted(string consumer) => _faults.Add(1, new KeyValuePair<string, object?>("consumer", consumer));

    public void Dispatched(TimeSpan after) => _lag.Record(after.TotalSeconds);
}
