using System.Diagnostics;
using System.Text.RegularExpressions;
using PeerSupport.SystemTests.Running;

namespace PeerSupport.SystemTests;

/// <summary>What <c>docs/partners.md</c> tells partners to type is typed, in its order, against the demo.</summary>
public sealed partial class ThePartnersGuide : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("peersupport-partner-");
    private readonly StandaloneSystem _system = new();

    [Fact]
    public async Task Every_command_does_what_the_guide_says()
    {
        var said = await Type(Commands());

        Assert.Equal(10, said.Count);
        Assert.Contains("\"contents\":[{", said[1], StringComparison.Ordinal);
        Assert.Contains("\"service_at_locations\":[{", said[2], StringComparison.Ordinal);
        Assert.Contains("\"total_items\":1", said[3], StringComparison.Ordinal);
        Assert.Equal("page-1.json\npage-2.json\npage-3.json", said[4]);
        Assert.Equal("13 services.ndjson", said[5]);
        Assert.Equal("13 changed.ndjson", said[6]); // of that very instant
        Assert.Equal("304", said[7]);
        Assert.Matches("""^RateLimit-Policy: "directory";q=3000;w=60\r?\nRateLimit: "directory";r=29\d\d;t=\d+$""", said[8]);
        Assert.Contains("\"per_page\"", said[9], StringComparison.Ordinal);
    }

    public async ValueTask InitializeAsync() => await _system.Start(new DateTimeOffset(2030, 1, 7, 16, 0, 0, TimeSpan.Zero));

    public async ValueTask DisposeAsync()
    {
        await _system.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static IReadOnlyList<string> Commands()
    {
        var guide = File.ReadAllText(Path.Combine(Repository.Root, "docs", "partners.md"));
        return [.. Marked().Matches(guide).Select(block => block.Groups[1].Value)];
    }

    /// <summary>What each block says, in one shell; the first that fails ends it.</summary>
    private async Task<IReadOnlyList<string>> Type(IReadOnlyList<string> blocks)
    {
        const string Next = "=== next ===";
        var script = $"set -euo pipefail\n{string.Join($"echo; echo '{Next}'\n", blocks)}"
            .Replace("http://localhost:8080", _system.Address.ToString().TrimEnd('/'), StringComparison.Ordinal);
        using var shell = Process.Start(new ProcessStartInfo("bash", ["-c", script])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, errors) = (shell.StandardOutput.ReadToEndAsync(), shell.StandardError.ReadToEndAsync());
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(shell.ExitCode == 0, $"{await output}\n{await errors}\n{_system.Output}");
        return [.. (await output).Split(Next).Select(said => said.Trim())];
    }

    [GeneratedRegex("^```sh\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Marked();
}
