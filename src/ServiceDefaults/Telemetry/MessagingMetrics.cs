using System.Diagnostics.Metrics;

namespace PeerSupport.ServiceDefaults.Telemetry;

/// <summary>What operators watch of the outbox and the inbox. Names and numbers of messages only.</summary>
internal sealed class MessagingMetrics
{
    private readonly Counter<long> _duplicates;
    private readonly Counter<long> _faults;
    private readonly Histogram<double> _lag;

    public MessagingMetrics(IMeterFactory meters, Backlog backlog, TimeProvider clock)
    {
        var meter = meters.Create(ServiceTelemetry.Name);
        _duplicates = meter.CreateCounter<long>("peersupport.inbox.duplicates", "{message}", "Messages that had been handled before");
        _faults = meter.CreateCounter<long>("peersupport.messages.faults", "{message}", "Messages that became a fault");
        _lag = meter.CreateHistogram<double>("peersupport.outbox.lag", "s", "From saving a message to its being safe elsewhere");

        meter.CreateObservableGauge("peersupport.outbox.pending", () => Now(latest => latest.Pending), "{message}", "Messages waiting to be handed on");
        meter.CreateObservableGauge("peersupport.messages.faulted", () => Now(latest => latest.Faulted), "{message}", "Faulted messages kept");
        meter.CreateObservableGauge("peersupport.outbox.oldest.age", () => Now(latest => Age(latest.OldestSavedAt)), "s", "Age of the oldest message waiting");

        double Age(DateTimeOffset? saved) => saved is { } oldest ? (clock.GetUtcNow() - oldest).TotalSeconds : 0;

        IEnumerable<Measurement<T>> Now<T>(Func<Backlog.Counts, T> count) where T : struct =>
            backlog.Latest is { } latest ? [new Measurement<T>(count(latest))] : [];
    }

    public void Duplicate(string consumer) => _duplicates.Add(1, new KeyValuePair<string, object?>("consumer", consumer));

    public void Faulted(string consumer) => _faults.Add(1, new KeyValuePair<string, object?>("consumer", consumer));

    public void Dispatched(TimeSpan after) => _lag.Record(after.TotalSeconds);
}
