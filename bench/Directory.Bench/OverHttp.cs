using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PeerSupport.Resources;
using PeerSupport.Resources.Search;
using PeerSupport.Resources.Searching;
using PeerSupport.ServiceDefaults.Messaging;

namespace PeerSupport.Directory.Bench;

/// <summary>
/// The service itself over HTTP, asked by <c>wrk</c>: searches beside an endpoint that gives the same bytes without searching. The
/// index is filled without the database, which no search reads.
/// </summary>
internal static class OverHttp
{
    private const int Queries = 1000;

    public static async Task<int> Run(int records, int seconds)
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("peersupport-bench-").FullName;
        await using var app = ResourcesService.Build(["--urls", "http://127.0.0.1:0"], builder => Configure(builder, folder));
        var answers = new byte[Queries][];
        app.MapGet("/bench/same/{number:int}", (int number) => Results.Bytes(answers[number], "application/json; charset=utf-8"));
        await app.StartAsync();
        var (directory, random) = (new GeneratedDirectory(), new Random(5));
        Fill(app.Services.GetRequiredService<SearchIndex>(), directory, records);

        string[] searches = [.. Enumerable.Range(0, Queries).Select(_ => Path(directory.Query(random, records)))];
        using var client = new HttpClient { BaseAddress = new(app.Urls.First()) };
        for (var number = 0; number < Queries; number++)
            answers[number] = await client.GetByteArrayAsync(searches[number]);

        Console.WriteLine($"{records:N0} records, answers of {answers.Average(answer => answer.Length):N0} bytes");
        foreach (var warm in new[] { 3, seconds })
        {
            var same = await Wrk(folder, client.BaseAddress, "same bytes", Enumerable.Range(0, Queries).Select(number => $"/bench/same/{number}"), warm);
            var search = await Wrk(folder, client.BaseAddress, "search", searches, warm);
            Console.WriteLine($"{search:N0} searches a second, {same:N0} of the same bytes: {search / same:P0}");
        }

        await app.StopAsync();
        System.IO.Directory.Delete(folder, recursive: true);
        return 0;
    }

    private static void Configure(WebApplicationBuilder builder, string folder)
    {
        builder.Environment.EnvironmentName = "Development";
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(new InProcessBus());
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:database"] = $"Data Source={System.IO.Path.Combine(folder, "resources.db")}",
            ["PublicUrl"] = "http://localhost",
        });
    }

    private static void Fill(SearchIndex index, GeneratedDirectory directory, int records)
    {
        index.Use(directory.Taxonomy, new Dictionary<Guid, TermName>());
        index.Load(directory.Documents(records).Select(document => new IndexedService(document,
            new SearchEntry(document, document.Texts[0].Text, document.Texts[1].Text) { Provider = new(document.Provider!.Value, "A provider") })), 0);
    }

    private static string Path(SearchQuery query)
    {
        var path = new StringBuilder("/api/resources/search?size=10&facets=10");
        if (query.Text is { } text)
            path.Append(CultureInfo.InvariantCulture, $"&text={Uri.EscapeDataString(text)}");
        foreach (var term in query.Terms)
            path.Append(CultureInfo.InvariantCulture, $"&term={term}");
        if (query.Near is { } near)
            path.Append(CultureInfo.InvariantCulture, $"&near={near.Latitude},{near.Longitude}&within={query.Within}");
        if (query.Order is SearchOrder.Distance)
            path.Append("&sort=distance");
        return path.Append(query.OpenAt is null ? "" : "&openAt=now").ToString();
    }

    /// <summary>Requests a second.</summary>
    private static async Task<double> Wrk(string folder, Uri address, string name, IEnumerable<string> paths, int seconds)
    {
        var script = System.IO.Path.Combine(folder, $"{name}.lua");
        await File.WriteAllTextAsync(script, $$"""
            local paths = { {{string.Join(", ", paths.Select(path => $"'{path}'"))}} }
            local at = 0
            request = function() at = at % #paths + 1; return wrk.format('GET', paths[at]) end
            done = function(summary) io.write('bad ', summary.errors.status + summary.errors.read + summary.errors.timeout, '\n') end
            """);
        using var wrk = Process.Start(new ProcessStartInfo("wrk", ["-t1", "-c16", $"-d{seconds}s", "--latency", "-s", script, $"{address}"])
        {
            RedirectStandardOutput = true,
        })!;
        var said = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        Console.WriteLine($"{name}:\n{said}");
        var line = said.Split('\n').Single(line => line.StartsWith("Requests/sec:", StringComparison.Ordinal));
        return double.Parse(line[13..], CultureInfo.InvariantCulture);
    }
}
