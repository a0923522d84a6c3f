using System.Collections.Concurrent;
using PeerSupport.ServiceDefaults.Messaging;

namespace PeerSupport.Testing;

/// <summary>Everything that went over the bus, in the order in which it arrived here.</summary>
public sealed class Recorder : ISubscriber
{
    private readonly ConcurrentQueue<Envelope> _envelopes = [];

    public IReadOnlyList<Envelope> Envelopes => [.. _envelopes];

    public IReadOnlyList<TMessage> Of<TMessage>() => [.. _envelopes.Where(e => e.Type == MessageCatalogue.NameOf(typeof(TMessage))).Select(Catalogue<TMessage>.Of.Read).Cast<TMessage>()];

    /// <summary>Waits until a message of this kind that satisfies <paramref name="wanted"/> has been published.</summary>
    public async Task<TMessage> Eventually<TMessage>(Func<TMessage, bool> wanted)
    {
        await Eventual.State(() => Task.FromResult(Of<TMessage>().Any(wanted)), $"a {typeof(TMessage).Name} is published");
        return Of<TMessage>().First(wanted);
    }

    public Task Deliver(Envelope envelope, CancellationToken cancellation)
    {
        _envelopes.Enqueue(envelope);
        return Task.CompletedTask;
    }

    private static class Catalogue<TMessage>
    {
        public static readonly MessageCatalogue Of = new(typeof(TMessage).Assembly);
    }
}
