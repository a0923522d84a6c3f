using System.Diagnostics;
using System.Globalization;
using PeerSupport.Directory.Bench;
using PeerSupport.Resources.Search;

// dotnet run -c Release --project bench/Directory.Bench [--records 100000,1000000] [--engines own,lucene,sqlite] [--http 100000] [--seconds 8] [--out docs/bench/directory.md]
// Over HTTP it needs wrk on the path; --http 0 leaves it out, as an empty list does the engines.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
string Option(string name, string value) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : value;
var seconds = TimeSpan.FromSeconds(int.Parse(Option("--seconds", "8"), CultureInfo.InvariantCulture));
var engines = Option("--engines", "own,lucene,sqlite").Split(',', StringSplitOptions.RemoveEmptyEntries);
var report = new Report();

// First, while the heap holds nothing but what a service has.
if (int.Parse(Option("--http", "100000"), CultureInfo.InvariantCulture) is > 0 and var imported)
    report.Add(await OverHttp.Measure(imported, (int)seconds.TotalSeconds));

foreach (var records in Option("--records", "100000,1000000").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(number => int.Parse(number, CultureInfo.InvariantCulture)))
{
    var directory = new GeneratedDirectory();
    var documents = new DirectoryDocument[records];
    Parallel.For(0, records, number => documents[number] = directory.Document(number));
    var random = new Random(5);
    var queries = Enumerable.Range(0, 4000).Select(_ => directory.Query(random, records)).ToArray();
    var comparison = new Comparison([.. queries.Take(300)]);

    Report.Begin(records);
    foreach (var name in engines)
    {
        using IEngine engine = name switch { "own" => new OwnEngine(), "lucene" => new LuceneEngine(), _ => new SqliteEngine() };
        var figures = new Figures { Engine = engine.Name, Records = records };
        var watch = Stopwatch.StartNew();
        engine.Build(documents, directory.Taxonomy);
        figures.BuildSeconds = watch.Elapsed.TotalSeconds;
        figures.Size = engine.Size;
        figures.Differences = comparison.Compare(engine);

        Measurement.Latencies(engine, queries, seconds / 3);
        figures.Latencies = Measurement.Latencies(engine, queries, seconds);
        figures.Throughput = Measurement.Throughput(engine, queries, seconds);
        figures.Steady = Measurement.Steady(engine, queries, seconds);
        (figures.SteadyWhileUpdating, figures.UpdateRate) = Measurement.SteadyWhileUpdating(engine, queries, seconds, directory, records);
        figures.VisibleAfter = Measurement.UntilVisible(engine, directory);
        report.Add(figures);
    }
}

var text = report.ToString();
Console.Write(text);
if (Option("--out", "") is { Length: > 0 } file)
    File.WriteAllText(file, text);
return report.Differences == 0 ? 0 : 1;
