using PeerSupport.ServiceDefaults.Messaging;
using PeerSupport.ServiceDefaults.Persistence;
using PeerSupport.ServiceDefaults.Tests.Library.Events;

namespace PeerSupport.ServiceDefaults.Tests.Library;

/// <summary>What a test makes happen in the consumer <see cref="FussyReader"/>.</summary>
public sealed class Trouble
{
    private int _attempts;

    public int Attempts => _attempts;
    public Func<Exception?> Next { get; set; } = () => null;

    internal void Meet()
    {
        Interlocked.Increment(ref _attempts);
        if (Next() is { } trouble)
            throw trouble;
    }
}

/// <summary>Keeps a copy of each shelf.</summary>
internal sealed class CopyShelf(LibraryDb db) : IConsumer<ShelfChanged>
{
    public async Task Consume(Received<ShelfChanged> received, CancellationToken cancellation)
    {
        await db.Copies.Replicate(received.Message.ShelfId, received, copy => copy.Places = received.Message.Places, cancellation);
        db.Tallies.Add(new Tally(Guid.NewGuid(), nameof(CopyShelf), received.Message.ShelfId));
    }
}

/// <summary>Has made its change before it meets trouble.</summary>
internal sealed class FussyReader(LibraryDb db, Trouble trouble) : IConsumer<ShelfChanged>
{
    public const string Name = "FussyReader.ShelfChanged";

    public Task Consume(Received<ShelfChanged> received, CancellationToken cancellation)
    {
        if (received.Message is not { On.Year: 2030, Weight: 1.5m, Openings: [{ Day: DayOfWeek.Friday, From.Minute: 30, Note: null }] })
            throw new InvalidOperationException("The message lost something on its way.");

        db.Tallies.Add(new Tally(Guid.NewGuid(), nameof(FussyReader), received.Message.ShelfId));
        trouble.Meet();
        return Task.CompletedTask;
    }
}
