using System.Globalization;
using System.Text;

namespace PeerSupport.Directory.Bench;

internal sealed class Figures
{
    public required string Engine { get; init; }
    public required int Records { get; init; }
    public double BuildSeconds { get; set; }
    public long Size { get; set; }
    public int Differences { get; set; }
    public Dictionary<string, Latency> Latencies { get; set; } = [];
    public double Throughput { get; set; }
    public Latency? Steady { get; set; }
    public Latency? SteadyWhileUpdating { get; set; }
    public double UpdateRate { get; set; }
    public double VisibleAfter { get; set; }
}

/// <summary>The figures as Markdown: a column an engine, the targets beside.</summary>
internal sealed class Report
{
    private static readonly string[] Kinds = ["words", "words + taxonomy", "place + taxonomy", "words + place + open", "all"];
    private readonly List<Figures> _all = [];
    private readonly StringBuilder _text = new();

    public int Differences => _all.Sum(figures => figures.Differences);

    public static void Begin(int records) => Console.Error.WriteLine($"{records:N0} records; load {Load()}");

    public void Add(Figures figures)
    {
        _all.Add(figures);
        Console.Error.WriteLine($"  {figures.Engine}: built in {figures.BuildSeconds:F1} s, {figures.Throughput:N0} queries/s, load {Load()}");
    }

    public override string ToString()
    {
        _text.AppendLine("# Search of the directory: the engines compared").AppendLine();
        _text.AppendLine(CultureInfo.InvariantCulture,
            $"{Environment.ProcessorCount} cores, .NET {Environment.Version}, load {Load()} at the end.").AppendLine();
        foreach (var sized in _all.GroupBy(figures => figures.Records))
            Table(sized.Key, [.. sized]);
        return _text.ToString();
    }

    private void Table(int records, Figures[] figures)
    {
        _text.AppendLine(CultureInfo.InvariantCulture, $"## {records:N0} records").AppendLine();
        Row("", figures, engine => engine.Engine);
        _text.Append('|').Insert(_text.Length, "---|", figures.Length + 1).AppendLine();
        Row("build, s (at 1 M under 60)", figures, engine => $"{engine.BuildSeconds:F1}");
        Row("bytes a record: memory (at most 500) or files", figures, engine => $"{engine.Size / (double)records:F0}");
        Row("answers that differ from the first", figures, engine => $"{engine.Differences}");
        foreach (var kind in Kinds)
            Row($"{kind}: mean / median / p99, ms", figures, engine => $"{engine.Latencies.GetValueOrDefault(kind)}");
        Row("queries/s, two threads (ours at least 8 times Lucene's at 100,000, 3 times at 1 M)", figures,
            engine => $"{engine.Throughput:N0} ({figures[0].Throughput / engine.Throughput:F1})");
        Row($"at {Measurement.QueriesPerSecond} queries/s: mean / median / p99, ms", figures, engine => $"{engine.Steady}");
        Row($"with {Measurement.UpdatesPerSecond} updates/s (p99 at most twice)", figures,
            engine => $"{engine.SteadyWhileUpdating} ({engine.UpdateRate:F0}/s)");
        Row("an update visible after, ms (within 1,000)", figures, engine => $"{engine.VisibleAfter:F0}");
        _text.AppendLine();
    }

    private void Row(string title, Figures[] figures, Func<Figures, string> cell) =>
        _text.AppendLine(CultureInfo.InvariantCulture, $"| {title} | {string.Join(" | ", figures.Select(cell))} |");

    private static string Load() => File.Exists("/proc/loadavg") ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ').Take(3)) : "unknown";
}
