using System.Diagnostics;

namespace PeerSupport.Directory.Bench;

/// <summary>What it ran on, as far as the system tells.</summary>
internal static class Machine
{
    public static string Processor => Read("/proc/cpuinfo", "model name") ?? "a processor unknown";

    public static string Memory => Read("/proc/meminfo", "MemTotal") is { } total && long.TryParse(total.Split(' ')[0], out var kilobytes)
        ? $"{kilobytes / 1024 / 1024} GiB"
        : "memory unknown";

    public static string Wrk
    {
        get
        {
            try
            {
                using var wrk = Process.Start(new ProcessStartInfo("wrk", ["-v"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
                return string.Join(' ', wrk.StandardOutput.ReadToEnd().Split(' ', '\n').Take(2));
            }
            catch (System.ComponentModel.Win32Exception)
            {
                return "no wrk";
            }
        }
    }

    private static string? Read(string file, string name) => !File.Exists(file) ? null : File.ReadLines(file)
        .FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))?.Split(':')[1].Trim();
}
