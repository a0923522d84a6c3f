using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeerSupport.ServiceDefaults.Messaging;
using PeerSupport.ServiceDefaults.Tests.Library;
using PeerSupport.ServiceDefaults.Tests.Library.Events;
using PeerSupport.Testing;

namespace PeerSupport.ServiceDefaults.Tests.Messaging;

public sealed class InOneProcess
{
    [Fact]
    public async Task One_subscriber_failing_does_not_keep_another_from_being_served_and_the_row_stays_until_all_have_it()
    {
        await using var app = await LibraryApp.Start();
        var failing = new Failing();
        app.Services.GetRequiredService<InProcessBus>().Subscribe(failing);

        var shelf = await app.Build("Served").Read<ShelfView>();

        await Eventual.State(async () => await app.TalliesOf(nameof(FussyReader), shelf.Id) == 1, "the service is served");
        await app.Published.Eventually<ShelfChanged>(m => m.ShelfId == shelf.Id);
        await Eventual.State(() => Task.FromResult(failing.Attempts > 2), "the failing one is asked again");
        Assert.Equal(1, await app.Ask(db => db.Outbox.CountAsync()));

        failing.IsHealed = true;
        await app.OutboxIsEmpty();
        Assert.Equal(1, await app.TalliesOf(nameof(FussyReader), shelf.Id));
        Assert.Equal(1, await app.TalliesOf(nameof(CopyShelf), shelf.Id));
    }

    [Fact]
    public async Task Nothing_is_handed_over_before_everybody_has_started()
    {
        await using var app = await LibraryApp.Start();
        var late = new Late();
        app.Services.GetRequiredService<InProcessBus>().Subscribe(late);

        await app.Build("Early");
        await Eventual.State(() => Task.FromResult(late.AskedBefore > 1), "the dispatcher has asked");
        Assert.Equal((1, 0), (await app.Ask(db => db.Outbox.CountAsync()), late.Taken));

        late.HasStarted = true;
        await app.OutboxIsEmpty();
        Assert.Equal(1, late.Taken);
    }

    [Fact]
    public async Task A_message_that_takes_long_holds_up_no_other()
    {
        await using var app = await LibraryApp.Start();
        var slow = new Slow();
        app.Services.GetRequiredService<InProcessBus>().Subscribe(slow);
        var first = await app.Build("Long").Read<ShelfView>();
        await Eventual.State(() => Task.FromResult(slow.Holds), "the first is under way");

        await app.Build("Short");

        await Eventual.State(async () => await app.Ask(db => db.Outbox.Select(m => m.AggregateId).ToListAsync()) is [var left] && left == first.Id,
            "the second is through, the first is not");
        slow.LetGo();
        await app.OutboxIsEmpty();
    }

    [Fact]
    public async Task The_row_goes_only_when_inbox_or_fault_is_committed()
    {
        await using var app = await LibraryApp.Start();
        using var gate = new ManualResetEventSlim();
        app.Trouble.Next = () => gate.Wait(TimeSpan.FromSeconds(20)) ? new InvalidOperationException() : null;

        var shelf = await app.Build("Gated").Read<ShelfView>();

        await Eventual.State(async () => await app.TalliesOf(nameof(CopyShelf), shelf.Id) == 1, "the other consumer is through");
        Assert.Equal(1, await app.Ask(db => db.Outbox.CountAsync()));
        gate.Set();
        await app.OutboxIsEmpty();
        Assert.Equal((1, 1), (await app.Ask(db => db.Faults.CountAsync()), await app.Ask(db => db.Inbox.CountAsync())));
    }

    [Fact]
    public async Task The_dispatcher_wakes_at_once_after_a_commit()
    {
        await using var app = await LibraryApp.Start(messaging: options => options.PollEvery = TimeSpan.FromHours(1));

        foreach (var name in new[] { "First", "Second", "Third" })
        {
            var saved = Stopwatch.StartNew();
            var shelf = await app.Build(name).Read<ShelfView>();
            await app.Published.Eventually<ShelfChanged>(m => m.ShelfId == shelf.Id);
            Assert.True(saved.Elapsed < TimeSpan.FromSeconds(10));
        }

        await app.Ask(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Add(Shelf.Build(db.CurrentOrganisation, "In a transaction", 31));
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            return 0;
        });
        await app.Published.Eventually<ShelfChanged>(m => m.Places == 31);
    }

    [Fact]
    public async Task A_burst_is_handed_on_without_anything_getting_stuck()
    {
        await using var app = await LibraryApp.Start();
        var started = Stopwatch.StartNew();

        await app.Ask(db =>
        {
            for (var i = 0; i < 300; i++)
                db.Add(Shelf.Build(db.CurrentOrganisation, $"Burst {i}", 1));
            return db.SaveChangesAsync();
        });

        await app.OutboxIsEmpty();
        Assert.Equal((600, 0), (await app.Ask(db => db.Tallies.CountAsync()), await app.Ask(db => db.Faults.CountAsync())));
        TestContext.Current.TestOutputHelper!.WriteLine($"300 messages, two consumers each: {started.ElapsedMilliseconds} ms");
    }

    /// <summary>Takes the first message until it is let go.</summary>
    private sealed class Slow : ISubscriber
    {
        private readonly TaskCompletionSource _letGo = new();

        public bool Holds { get; private set; }

        public void LetGo() => _letGo.SetResult();

        public Task Deliver(Envelope envelope, CancellationToken cancellation)
        {
            if (Holds)
                return Task.CompletedTask;
            Holds = true;
            return _letGo.Task;
        }
    }

    private sealed class Failing : ISubscriber
    {
        public int Attempts { get; private set; }
        public bool IsHealed { get; set; }

        public Task Deliver(Envelope envelope, CancellationToken cancellation)
        {
            Attempts++;
            return IsHealed ? Task.CompletedTask : throw new TimeoutException();
        }
    }

    private sealed class Late : ISubscriber
    {
        public int AskedBefore { get; private set; }
        public int Taken { get; private set; }
        public bool HasStarted { get; set; }

        public bool IsReady
        {
            get
            {
                AskedBefore += HasStarted ? 0 : 1;
                return HasStarted;
            }
        }

        public Task Deliver(Envelope envelope, CancellationToken cancellation)
        {
            Taken++;
            return Task.CompletedTask;
        }
    }
}
