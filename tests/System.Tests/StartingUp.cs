using System.Net;
using System.Net.Sockets;
using PeerSupport.SystemTests.Journey;
using PeerSupport.SystemTests.Running;
using PeerSupport.Testing;

namespace PeerSupport.SystemTests;

/// <summary>What the program says when it starts, and when it cannot: one line, a non-zero exit code, nothing overwritten.</summary>
public sealed class StartingUp : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly string _folder = Directory.CreateTempSubdirectory("peersupport-start-").FullName;

    private string Data => Path.Combine(_folder, "data");

    [Fact]
    public async Task A_port_in_use_is_said_in_one_line()
    {
        using var squatter = new TcpListener(IPAddress.Loopback, 0);
        squatter.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)squatter.LocalEndpoint).Port}";

        await Refuses($"Cannot listen on {url}", "--demo-empty", "--data", Data, "--urls", url);
    }

    [Fact]
    public async Task An_unwritable_folder_is_said_in_one_line()
    {
        await File.WriteAllTextAsync(Data, "a file, not a folder");

        await Refuses($"The data folder {Data} cannot be written to", "--data", Data);
        Assert.Equal("a file, not a folder", await File.ReadAllTextAsync(Data));
    }

    [Theory]
    [InlineData("identity")]
    [InlineData("agreements")]
    public async Task A_corrupt_database_is_said_in_one_line_and_left_as_it_is(string service)
    {
        Directory.CreateDirectory(Data);
        var database = Path.Combine(Data, $"{service}.db");
        var rubbish = string.Concat(Enumerable.Repeat("this is no database. ", 1000));
        await File.WriteAllTextAsync(database, rubbish);

        await Refuses($"{service}: the database {database} cannot be used", "--data", Data, "--urls", $"http://127.0.0.1:{FreePort.Next()}");
        Assert.Equal(rubbish, await File.ReadAllTextAsync(database));
    }

    [Fact]
    public async Task A_folder_in_use_is_not_shared()
    {
        var url = $"http://127.0.0.1:{FreePort.Next()}";
        using var first = ProgramProcess.Start("Standalone", ["--data", Data, "--urls", url], NoEnvironment);
        await Says(first, "is ready at");

        await Refuses($"The data folder {Data} is in use by another process.", "--data", Data, "--urls", $"http://127.0.0.1:{FreePort.Next()}");
        await Refuses($"The data folder {Data} is in use by another process.", "import", _folder, "--data", Data);
    }

    [Theory]
    [InlineData("http://0.0.0.0:{0}")]
    [InlineData("http://*:{0}")]
    public async Task The_demo_stays_on_this_machine(string url) => await Refuses(
        "The demo's passwords are known to everybody", "--demo", "--data", Data, "--urls", url.Replace("{0}", $"{FreePort.Next()}", StringComparison.Ordinal));

    [Theory]
    [InlineData("nonsense")]
    [InlineData("http://localhost:0")]
    public async Task An_address_that_is_none_is_said_in_one_line(string url) => await Refuses("--urls:", "--data", Data, "--urls", url);

    [Fact]
    public async Task Without_the_demo_the_first_administrator_gets_a_link_until_it_is_used()
    {
        var url = $"http://127.0.0.1:{FreePort.Next()}";
        using var first = ProgramProcess.Start("Standalone", ["--data", Data, "--urls", url], NoEnvironment);
        await Says(first, "is ready at");

        Assert.Contains($"{url}/account/setup/", first.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demo_says_how_to_sign_in()
    {
        using var demo = ProgramProcess.Start("Standalone", ["--demo-empty", "--data", Data, "--urls", $"http://127.0.0.1:{FreePort.Next()}"], NoEnvironment);
        await Says(demo, "is ready at");

        foreach (var word in new[] { "worker@demo.example", "supervisor@demo.example", "admin@demo.example", "demo-partner", "demo-Password-1" })
            Assert.Contains(word, demo.Output, StringComparison.Ordinal);
    }

    /// <summary>Six months of the demo's people, told to a new folder only.</summary>
    [Fact]
    public async Task The_demo_begins_with_relationships_in_every_phase_and_a_second_start_adds_nothing()
    {
        var url = new Uri($"http://localhost:{FreePort.Next()}");
        string[] command = ["--demo", "--data", Data, "--urls", url.ToString().TrimEnd('/')];
        using (var first = ProgramProcess.Start("Standalone", command, NoEnvironment))
        {
            await Says(first, "is ready at", TimeSpan.FromMinutes(3));
            var supervisor = await new SignIn(url).As("supervisor@demo.example");
            Assert.Equal(
                ["active", "agreeing", "concluded", "concluding", "gettingToKnow", "paused", "withdrawn"],
                (await Phases(supervisor)).Distinct().Order(StringComparer.Ordinal));
            var peer = await new SignIn(url).As("peer@demo.example");
            Assert.Equal("active", (string?)(await peer.Get("/api/relationships"))["items"]![0]!["phase"]);
            var admin = await new SignIn(url).As("admin@demo.example");
            foreach (var service in new[] { "identity", "relationships", "agreements", "resources" })
                Assert.Equal(0, (int)(await admin.Get($"/api/operations/{service}/faults"))["total"]!);
        }

        using var second = ProgramProcess.Start("Standalone", command, NoEnvironment);
        await Says(second, "is ready at");
        Assert.Equal(10, (await Phases(await new SignIn(url).As("supervisor@demo.example"))).Count);

        static async Task<List<string>> Phases(Person supervisor) =>
            [.. (await supervisor.Get("/api/relationships?size=100"))["items"]!.AsArray().Select(each => (string)each!["phase"]!)];
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Dictionary<string, string?> NoEnvironment => [];

    private static Task Says(ProgramProcess process, string words, TimeSpan? patience = null) => Eventual.State(
        () => process.HasExited
            ? throw new InvalidOperationException(process.Output)
            : Task.FromResult(process.Output.Contains(words, StringComparison.Ordinal)), $"it says “{words}”", patience);

    private static async Task Refuses(string sentence, params string[] arguments)
    {
        using var process = ProgramProcess.Start("Standalone", arguments, NoEnvironment);
        Assert.Equal(1, await process.ExitCode(Patience));
        var line = Assert.Single(process.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(sentence, line, StringComparison.Ordinal);
    }
}
