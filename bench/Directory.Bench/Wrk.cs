using System.Diagnostics;
using System.Globalization;

namespace PeerSupport.Directory.Bench;

/// <summary>What <c>wrk</c> measured; times in milliseconds.</summary>
internal sealed record Load(double PerSecond, double P50, double P99)
{
    public override string ToString() => $"{PerSecond:N0} ({P50:F2} / {P99:F2})";
}

/// <summary>The client: one thread, sixteen connections, one path after the other.</summary>
internal static class Wrk
{
    public const string How = "one thread, 16 connections";

    /// <exception cref="InvalidOperationException">Not every request was answered, or one with an error such as 429.</exception>
    public static async Task<Load> Ask(Uri address, IEnumerable<string> paths, int seconds)
    {
        var script = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(script, Script(paths));
            using var wrk = Process.Start(new ProcessStartInfo("wrk", ["-t1", "-c16", $"-d{seconds}s", "-s", script, $"{address}"])
            {
                RedirectStandardOutput = true,
            })!;
            var said = await wrk.StandardOutput.ReadToEndAsync();
            await wrk.WaitForExitAsync();
            var figures = said.Split('\n').Single(line => line.StartsWith("figures ", StringComparison.Ordinal)).Split(' ')[1..]
                .Select(figure => double.Parse(figure, CultureInfo.InvariantCulture)).ToArray();
            return figures[4] == 0
                ? new(figures[0] / (figures[1] / 1_000_000), figures[2] / 1000, figures[3] / 1000)
                : throw new InvalidOperationException($"{figures[4]} requests to {address} were not answered with 200.");
        }
        finally
        {
            File.Delete(script);
        }
    }

    private static string Script(IEnumerable<string> paths) => $$"""
        local paths = { {{string.Join(", ", paths.Select(path => $"'{path}'"))}} }
        local at = 0
        request = function() at = at % #paths + 1; return wrk.format('GET', paths[at]) end
        done = function(all, latency)
          local bad = all.errors.connect + all.errors.read + all.errors.write + all.errors.status + all.errors.timeout
          io.write(string.format('figures %d %d %d %d %d\n', all.requests, all.duration, latency:percentile(50), latency:percentile(99), bad))
        end
        """;
}
