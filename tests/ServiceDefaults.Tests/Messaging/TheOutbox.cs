using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using PeerSupport.Kernel;
using PeerSupport.ServiceDefaults.Messaging;
using PeerSupport.ServiceDefaults.Persistence;
using PeerSupport.ServiceDefaults.Security;
using PeerSupport.ServiceDefaults.Telemetry;
using PeerSupport.ServiceDefaults.Tests.Library;

namespace PeerSupport.ServiceDefaults.Tests.Messaging;

/// <summary>Several dispatchers on one database, as replicas of a service are.</summary>
public sealed class TheOutbox : IAsyncLifetime
{
    private readonly string _file = Path.GetTempFileName();
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private readonly MessagingOptions _options = new() { BatchSize = 7 };
    private ServiceProvider _services = null!;

    public async ValueTask InitializeAsync()
    {
        _services = new ServiceCollection().AddLogging().AddMetrics().AddSingleton<TimeProvider>(_clock).AddScoped<Tenant>()
            .AddSingleton<Backlog>().AddSingleton<MessagingMetrics>()
            .AddDbContext<SqliteLibraryDb>(options => options.UseSqlite($"Data Source={_file}"))
            .AddScoped<LibraryDb>(services => services.GetRequiredService<SqliteLibraryDb>())
            .AddScoped<ServiceDb>(services => services.GetRequiredService<SqliteLibraryDb>())
            .BuildServiceProvider();
        await Ask(db => db.Database.EnsureCreatedAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        File.Delete(_file);
    }

    [Fact]
    public async Task Two_dispatchers_do_not_send_the_same_row()
    {
        await Fill(60);
        var sent = new ConcurrentQueue<Guid>();
        var dispatchers = Enumerable.Range(0, 3).Select(_ => Dispatcher((envelope, _) =>
        {
            sent.Enqueue(envelope.MessageId);
            return Task.CompletedTask;
        })).ToList();

        await Task.WhenAll(dispatchers.Select(async dispatcher =>
        {
            while (await dispatcher.DispatchBatch(CancellationToken.None)) { }
        }));

        Assert.Equal((60, 60), (sent.Count, sent.Distinct().Count()));
        Assert.Equal(0, await Ask(db => db.Outbox.CountAsync()));
    }

    [Fact]
    public async Task What_one_has_claimed_no_other_takes_until_the_claim_of_the_dead_expires()
    {
        await Fill(3);
        using var death = new CancellationTokenSource();
        var claimed = new TaskCompletionSource();
        var dying = Dispatcher((_, cancellation) =>
        {
            claimed.TrySetResult();
            return Task.Delay(Timeout.Infinite, cancellation);
        });
        var heir = Dispatcher((_, _) => Task.CompletedTask);

        var lost = dying.DispatchBatch(death.Token);
        await claimed.Task;
        Assert.False(await heir.DispatchBatch(CancellationToken.None));
        await death.CancelAsync();
        await Record.ExceptionAsync(() => lost);
        Assert.False(await heir.DispatchBatch(CancellationToken.None));

        _clock.Advance(_options.ClaimFor + TimeSpan.FromSeconds(1));

        Assert.True(await heir.DispatchBatch(CancellationToken.None));
        Assert.Equal(0, await Ask(db => db.Outbox.CountAsync()));
    }

    [Fact]
    public async Task What_cannot_be_sent_waits_and_does_not_hold_up_what_can()
    {
        await Fill(30, "Stuck");
        await Fill(10, "Free");
        var sent = new ConcurrentQueue<Guid>();
        var isUp = false;
        var dispatcher = Dispatcher((envelope, _) =>
        {
            if (!isUp && envelope.Body.Contains("\"places\":30", StringComparison.Ordinal))
                throw new TimeoutException();
            sent.Enqueue(envelope.MessageId);
            return Task.CompletedTask;
        });

        while (await dispatcher.DispatchBatch(CancellationToken.None)) { }
        Assert.Equal((10, 30), (sent.Count, await Ask(db => db.Outbox.CountAsync())));

        isUp = true;
        _clock.Advance(_options.SendAgainAfter + TimeSpan.FromSeconds(1));
        while (await dispatcher.DispatchBatch(CancellationToken.None)) { }
        Assert.Equal((40, 0), (sent.Distinct().Count(), await Ask(db => db.Outbox.CountAsync())));
    }

    [Fact]
    public async Task A_dispatcher_looks_at_once_when_it_is_woken()
    {
        using var signal = new OutboxSignal();
        signal.Wake();
        signal.Wake();

        var waited = Stopwatch.StartNew();
        await signal.Wait(TimeSpan.FromMinutes(1), CancellationToken.None);

        Assert.True(waited.Elapsed < TimeSpan.FromSeconds(10));
    }

    private Task<int> Fill(int count, string name = "Shelf") => Ask(db =>
    {
        for (var i = 0; i < count; i++)
            db.Add(Shelf.Build(new OrganisationId(Guid.NewGuid()), $"{name} {i}", count));
        return db.SaveChangesAsync();
    });

    private OutboxDispatcher Dispatcher(Func<Envelope, CancellationToken, Task> send) => new(
        _services.GetRequiredService<IServiceScopeFactory>(), new Transport(send), new OutboxSignal(), Options.Create(_options), _clock,
        _services.GetRequiredService<MessagingMetrics>(), NullLogger<OutboxDispatcher>.Instance);

    private async Task<T> Ask<T>(Func<LibraryDb, Task<T>> question)
    {
        await using var scope = _services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<LibraryDb>());
    }

    private sealed class Transport(Func<Envelope, CancellationToken, Task> send) : IMessageTransport
    {
        public Task Send(Envelope envelope, CancellationToken cancellation) => send(envelope, cancellation);
    }
}
