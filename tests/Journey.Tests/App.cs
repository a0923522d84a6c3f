using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeerSupport.ServiceDefaults.Messaging;
using PeerSupport.ServiceDefaults.Persistence;
using PeerSupport.Testing;

namespace PeerSupport.Journey.Tests;

/// <summary>A service whose database can be looked at, kept and put back.</summary>
public sealed class App(Func<string[], Action<WebApplicationBuilder>?, WebApplication> build, InProcessBus? bus = null)
    : ServiceApp(build, bus)
{
    /// <summary>Everything that it has to say has been handed on.</summary>
    public Task Quiet() => Eventual.State(() => With(async db => !await db.Outbox.AnyAsync()), "nothing waits to be handed on");

    /// <summary>Messages that no consumer could handle.</summary>
    public Task<List<string>> Faults() => With(db => db.Faults.Select(fault => $"{fault.Consumer}: {fault.Error}").ToListAsync());

    /// <summary>A copy of the whole database, as if nothing had been heard yet.</summary>
    public async Task<SqliteConnection> Keep()
    {
        await Quiet();
        var kept = new SqliteConnection("Data Source=:memory:");
        await kept.OpenAsync();
        await using (var live = await Open())
            live.BackupDatabase(kept);
        await using var forget = kept.CreateCommand();
        forget.CommandText = "DELETE FROM Inbox";
        await forget.ExecuteNonQueryAsync();
        return kept;
    }

    public async Task PutBack(SqliteConnection kept)
    {
        await Quiet();
        await using var live = await Open();
        kept.BackupDatabase(live);
    }

    public async Task<SqliteConnection> Open()
    {
        var live = new SqliteConnection(await With(db => Task.FromResult(db.Database.GetConnectionString())));
        await live.OpenAsync();
        return live;
    }

    private async Task<T> With<T>(Func<ServiceDb, Task<T>> ask)
    {
        await using var scope = Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<ServiceDb>());
    }
}
