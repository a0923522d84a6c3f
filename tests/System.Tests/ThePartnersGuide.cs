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

    [Fact]
    public async Task The_generated_client_compiles_and_gets_its_answer()
    {
        Assert.SkipUnless(await Shell("npm view openapi-fetch version") is { ExitCode: 0 }, "There is no npm here, or no registry that it reaches.");
        var guide = Guide();
        var section = guide[guide.IndexOf("## A generated client", StringComparison.Ordinal)..];
        await File.WriteAllTextAsync(
            Path.Combine(_folder.FullName, "first-query.mts"), ToTheDemo(Code().Match(section).Groups[1].Value), TestContext.Current.CancellationToken);

        var (exitCode, output) = await Shell($"set -euo pipefail\n{string.Join('\n', Typed().Matches(section).Select(block => block.Groups[1].Value))}");

        Assert.True(exitCode == 0, $"{output}\n{_system.Output}");
        Assert.Matches("""2 in all; "directory";r=\d+;t=\d+\s*$""", output);
    }

    public async ValueTask InitializeAsync() => await _system.Start(new DateTimeOffset(2030, 1, 7, 16, 0, 0, TimeSpan.Zero));

    public async ValueTask DisposeAsync()
    {
        await _system.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static IReadOnlyList<string> Commands()
    {
        return [.. Marked().Matches(Guide()).Select(block => block.Groups[1].Value)];
    }

    private static string Guide() => File.ReadAllText(Path.Combine(Repository.Root, "docs", "partners.md"));

    private string ToTheDemo(string text) =>
        text.Replace("http://localhost:8080", _system.Address.ToString().TrimEnd('/'), StringComparison.Ordinal);

    /// <summary>What each block says, in one shell; the first that fails ends it.</summary>
    private async Task<IReadOnlyList<string>> Type(IReadOnlyList<string> blocks)
    {
        const string Next = "=== next ===";
        var (exitCode, output) = await Shell($"set -euo pipefail\n{string.Join($"echo; echo '{Next}'\n", blocks)}");
        Assert.True(exitCode == 0, $"{output}\n{_system.Output}");
        return [.. output.Split(Next).Select(said => said.Trim())];
    }

    /// <summary>In the test's folder, with the demo in the place of the guide's address; what it said, and on failure why.</summary>
    private async Task<(int ExitCode, string Output)> Shell(string script)
    {
        using var shell = Process.Start(new ProcessStartInfo("bash", ["-c", ToTheDemo(script)])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, errors) = (shell.StandardOutput.ReadToEndAsync(), shell.StandardError.ReadToEndAsync());
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (shell.ExitCode, shell.ExitCode == 0 ? await output : $"{await output}\n{await errors}");
    }

    [GeneratedRegex("^```sh\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Marked();

    [GeneratedRegex("^```bash\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Typed();

    [GeneratedRegex("^```ts\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Code();
}
