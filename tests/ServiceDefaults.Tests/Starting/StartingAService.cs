using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using PeerSupport.ServiceDefaults.Messaging;
using PeerSupport.ServiceDefaults.Tests.Library;
using PeerSupport.Testing;

namespace PeerSupport.ServiceDefaults.Tests.Starting;

/// <summary>Watches the console, which is everybody's: these tests run when no others do.</summary>
[Collection("Console")]
public sealed class StartingAService : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("peersupport-start-").FullName;

    private string Database => Path.Combine(_folder, "library.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Without_messaging_it_is_refused_in_one_line() =>
        Assert.Contains("ConnectionStrings__messaging", await Refusal(inProcess: false), StringComparison.Ordinal);

    [Fact]
    public async Task A_broker_address_that_is_none_is_refused_in_one_line() =>
        Assert.Contains("ConnectionStrings__messaging", await Refusal(inProcess: false, "--ConnectionStrings:messaging=rabbit"), StringComparison.Ordinal);

    [Fact]
    public async Task Without_a_database_it_is_refused_in_one_line() =>
        Assert.Contains("ConnectionStrings__database", await Refusal(inProcess: true, "--ConnectionStrings:database="), StringComparison.Ordinal);

    [Fact]
    public async Task A_set_clock_is_refused_in_production_in_one_line() =>
        Assert.Contains("Clock:Now", await Refusal(inProcess: true, "--Clock:Now=2030-01-01T00:00:00Z"), StringComparison.Ordinal);

    [Fact]
    public async Task Elsewhere_a_set_clock_starts_there_and_goes_on()
    {
        await using var app = LibraryService.Build(
            ["--environment=Development", "--Clock:Now=2030-01-01T00:00:00Z"], InOneProcess);

        var clock = app.Services.GetRequiredService<TimeProvider>();
        Assert.InRange(clock.GetUtcNow(), new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2030, 1, 1, 0, 5, 0, TimeSpan.Zero));
        var then = clock.GetUtcNow();
        await Eventual.State(() => Task.FromResult(clock.GetUtcNow() > then), "the clock goes on");
    }

    [Fact]
    public async Task A_port_in_use_is_said_in_one_line()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        Assert.Contains($"{port}", await Refusal(inProcess: true, $"--urls=http://127.0.0.1:{port}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wholly")]
    [InlineData("in the middle")]
    [InlineData("cut off")]
    public async Task A_corrupt_database_is_said_in_one_line_and_nothing_is_changed(string how)
    {
        await MakeDatabase();
        var bytes = await File.ReadAllBytesAsync(Database);
        if (how == "wholly")
            bytes = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("no database at all; ", 500)));
        else if (how == "in the middle")
            Array.Fill<byte>(bytes, 0xAB, 4096, bytes.Length - 8192);
        else
            bytes = bytes[..5000];
        await File.WriteAllBytesAsync(Database, bytes);

        Assert.Contains(Database, await Refusal(inProcess: true), StringComparison.Ordinal);

        Assert.Equal(bytes, await File.ReadAllBytesAsync(Database));
        Assert.Equal([Database], Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_said_in_one_line() => Assert.Contains(
        "nowhere", await Refusal(inProcess: true, $"--ConnectionStrings:database=Data Source={_folder}/nowhere/library.db"), StringComparison.Ordinal);

    [Fact]
    public async Task A_lock_left_by_a_process_that_was_killed_while_migrating_is_lifted()
    {
        await MakeDatabase();
        await using (var file = new SqliteConnection($"Data Source={Database};Pooling=False"))
        {
            await file.OpenAsync();
            await using var lockRow = file.CreateCommand();
            lockRow.CommandText = """
                CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2020-01-01');
                """;
            await lockRow.ExecuteNonQueryAsync();
        }

        await MakeDatabase().WaitAsync(TimeSpan.FromSeconds(20));
    }

    private async Task MakeDatabase()
    {
        await using (var app = LibraryService.Build(Arguments(), InOneProcess))
        {
            await app.StartAsync();
            await app.StopAsync();
        }

        SqliteConnection.ClearAllPools();
    }

    private static void InOneProcess(WebApplicationBuilder builder) => builder.Services.AddSingleton<InProcessBus>();

    private string[] Arguments(params string[] more) => ["--urls=http://127.0.0.1:0", $"--ConnectionStrings:database=Data Source={Database}", .. more];

    /// <summary>What is said of a start that fails: one line and nothing else, exit code 1.</summary>
    private async Task<string> Refusal(bool inProcess, params string[] more)
    {
        var (output, errors) = (Console.Out, Console.Error);
        using StringWriter said = new(), complained = new();
        Console.SetOut(said);
        Console.SetError(complained);
        try
        {
            var exit = await ServiceHost.Run(Arguments(more), (args, _) => LibraryService.Build(args, inProcess ? InOneProcess : null))
                .WaitAsync(TimeSpan.FromSeconds(60));
            Assert.Equal(1, exit);
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(errors);
            SqliteConnection.ClearAllPools();
        }

        Assert.Equal("", said.ToString());
        return Assert.Single(complained.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }
}

[CollectionDefinition("Console", DisableParallelization = true)]
public sealed class OnTheConsole;
