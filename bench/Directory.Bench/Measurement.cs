using System.Diagnostics;
using PeerSupport.Resources.Search;

namespace PeerSupport.Directory.Bench;

internal sealed record Latency(double Mean, double P50, double P99)
{
    public static Latency Of(List<double> milliseconds)
    {
        milliseconds.Sort();
        return new(milliseconds.Average(), milliseconds[milliseconds.Count / 2], milliseconds[milliseconds.Count * 99 / 100]);
    }

    public override string ToString() => $"{Mean:F3} / {P50:F3} / {P99:F2}";
}

/// <summary>What is measured of a built engine. Times are in milliseconds.</summary>
internal static class Measurement
{
    public const int UpdatesPerSecond = 50;
    public const int QueriesPerSecond = 100;
    private const int Threads = 2;
    private const int Portion = 5;

    /// <summary>By kind of query, one after the other.</summary>
    public static Dictionary<string, Latency> Latencies(IEngine engine, IEnumerable<SearchQuery> queries, TimeSpan atMost)
    {
        var times = new Dictionary<string, List<double>>();
        var whole = Stopwatch.StartNew();
        foreach (var query in queries.TakeWhile(_ => whole.Elapsed < atMost))
        {
            var began = Stopwatch.GetTimestamp();
            engine.Total(query);
            var took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            foreach (var kind in new[] { GeneratedDirectory.Kind(query), "all" })
                (times.TryGetValue(kind, out var list) ? list : times[kind] = []).Add(took);
        }

        return times.ToDictionary(pair => pair.Key, pair => Latency.Of(pair.Value));
    }

    /// <summary>Queries a second with two threads asking without pause.</summary>
    public static double Throughput(IEngine engine, SearchQuery[] queries, TimeSpan duration)
    {
        var watch = Stopwatch.StartNew();
        var counts = new long[Threads * 16];
        var threads = Enumerable.Range(0, Threads).Select(thread => new Thread(() =>
        {
            for (var at = thread; watch.Elapsed < duration; at += Threads, counts[thread * 16]++)
                engine.Total(queries[at % queries.Length]);
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return counts.Sum() / watch.Elapsed.TotalSeconds;
    }

    /// <summary>At a steady rate of queries; a query that has to wait for the one before is as late as it is.</summary>
    public static Latency Steady(IEngine engine, SearchQuery[] queries, TimeSpan duration)
    {
        var times = new List<double>();
        var watch = Stopwatch.StartNew();
        for (var at = 0; watch.Elapsed < duration; at++)
        {
            var due = TimeSpan.FromSeconds(at / (double)QueriesPerSecond);
            SpinWait.SpinUntil(() => watch.Elapsed >= due);
            engine.Total(queries[at % queries.Length]);
            times.Add((watch.Elapsed - due).TotalMilliseconds);
        }

        return Latency.Of(times);
    }

    /// <summary>The same while documents are changed by another thread; and how many changes a second it made.</summary>
    public static (Latency Latency, double Rate) SteadyWhileUpdating(
        IEngine engine, SearchQuery[] queries, TimeSpan duration, GeneratedDirectory directory, int records)
    {
        var (random, version, made) = (new Random(99), 0, 0);
        var watch = Stopwatch.StartNew();
        var updates = new Thread(() =>
        {
            for (; watch.Elapsed < duration; made += Portion)
            {
                version++;
                engine.Update([.. Enumerable.Range(0, Portion).Select(_ => random.Next(records)).Distinct()
                    .Select(number => directory.Document(number, version))]);
                var rest = TimeSpan.FromSeconds((made + Portion) / (double)UpdatesPerSecond) - watch.Elapsed;
                if (rest > TimeSpan.Zero)
                    Thread.Sleep(rest);
            }
        });
        updates.Start();
        var latency = Steady(engine, queries, duration);
        updates.Join();
        return (latency, made / duration.TotalSeconds);
    }

    /// <summary>The longest, of several updates, until a query finds what was written.</summary>
    public static double UntilVisible(IEngine engine, GeneratedDirectory directory)
    {
        var longest = 0d;
        for (var at = 0; at < 5; at++)
        {
            var mark = $"marked{at}visible";
            var watch = Stopwatch.StartNew();
            engine.Update([directory.Document(at, 1, mark)]);
            while (engine.Total(new() { Text = mark + " ", Facets = 1 }) == 0)
                Thread.Yield();
            longest = Math.Max(longest, watch.Elapsed.TotalMilliseconds);
        }

        return longest;
    }
}
