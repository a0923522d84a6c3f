using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PeerSupport.Gateway;
using PeerSupport.Resources;
using PeerSupport.Resources.Imports;
using PeerSupport.Resources.Search;
using PeerSupport.Resources.Searching;
using PeerSupport.ServiceDefaults.Messaging;

namespace PeerSupport.Directory.Bench;

internal sealed class HttpFigures
{
    public required int Records { get; init; }
    public double ImportSeconds { get; set; }
    public double IndexSeconds { get; set; }
    public double BytesARecord { get; set; }
    public double BytesAnAnswer { get; set; }
    public Load? DirectSame { get; set; }
    public Load? DirectSearch { get; set; }
    public Load? Same { get; set; }
    public Load? Search { get; set; }
    public double Share => Search!.PerSecond / Same!.PerSecond;
    public double DirectShare => DirectSearch!.PerSecond / DirectSame!.PerSecond;
}

/// <summary>
/// The service and the gateway before it as Standalone runs them, in one process on loopback, with a directory that was imported:
/// searches beside an endpoint of the same service that gives the same bytes without searching.
/// </summary>
internal sealed class OverHttp : IAsyncDisposable
{
    private const int Queries = 1000;
    private const int WarmUp = 4;
    private const string SamePath = "/api/resources/bench";

    private static readonly string[] Services = ["identity", "relationships", "agreements", "resources", "web"];

    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("peersupport-bench-").FullName;
    private readonly byte[][] _answers = new byte[Queries][];
    private readonly WebApplication _service;
    private WebApplication? _gateway;

    private OverHttp()
    {
        _service = ResourcesService.Build(["--urls", "http://127.0.0.1:0"], Configure);
        _service.MapGet($"{SamePath}/{{number:int}}", (int number) => Results.Bytes(_answers[number], "application/json; charset=utf-8"));
    }

    public static async Task<HttpFigures> Measure(int records, int seconds)
    {
        var (directory, figures) = (new GeneratedDirectory(), new HttpFigures { Records = records });
        await using var http = new OverHttp();
        await http.Start();
        await http.Import(directory, figures);

        var random = new Random(5);
        string[] searches = [.. Enumerable.Range(0, Queries).Select(_ => PathOf(directory.Query(random, records)))];
        string[] same = [.. Enumerable.Range(0, Queries).Select(number => $"{SamePath}/{number}")];
        var (service, gateway) = (new Uri(http._service.Urls.First()), new Uri(http._gateway!.Urls.First()));
        figures.BytesAnAnswer = await http.Learn(gateway, searches);
        foreach (var duration in new[] { WarmUp, seconds })
        {
            figures.DirectSame = await Wrk.Ask(service, same, duration);
            figures.DirectSearch = await Wrk.Ask(service, searches, duration);
            figures.Same = await Wrk.Ask(gateway, same, duration);
            figures.Search = await Wrk.Ask(gateway, searches, duration);
        }

        return figures;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var app in new[] { _gateway, _service }.OfType<WebApplication>())
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }

        SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(_folder, recursive: true);
    }

    private async Task Start()
    {
        await _service.StartAsync();
        _gateway = GatewayService.Build(["--urls", "http://127.0.0.1:0"], ConfigureGateway);
        await _gateway.StartAsync();
    }

    private async Task Import(GeneratedDirectory directory, HttpFigures figures)
    {
        var (index, before, watch) = (_service.Services.GetRequiredService<SearchIndex>(), GC.GetTotalMemory(forceFullCollection: true), new Stopwatch());
        using (var package = new GeneratedPackage(Path.Combine(_folder, "package"), directory, figures.Records))
        {
            watch.Start();
            await using var scope = _service.Services.CreateAsyncScope();
            var report = await scope.ServiceProvider.GetRequiredService<DirectoryImport>()
                .Run(package.Path, Guid.CreateVersion7(), new("America/Chicago"), CancellationToken.None);
            if (!report.Applied)
                throw new InvalidOperationException($"The import was refused: {string.Join("; ", report.Problems.Take(5))}");
        }

        figures.ImportSeconds = watch.Elapsed.TotalSeconds;
        while (index.Index.Count < figures.Records)
            await Task.Delay(10);
        figures.IndexSeconds = watch.Elapsed.TotalSeconds - figures.ImportSeconds;
        await index.Index.Settled();
        figures.BytesARecord = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)figures.Records;
    }

    /// <summary>Asks each search once, to have its bytes; the mean of their lengths.</summary>
    private async Task<double> Learn(Uri gateway, string[] searches)
    {
        using var client = new HttpClient { BaseAddress = gateway };
        for (var number = 0; number < Queries; number++)
        {
            using var answer = await client.GetAsync(searches[number]);
            _answers[number] = await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
        }

        return _answers.Average(answer => answer.Length);
    }

    private void Configure(WebApplicationBuilder builder)
    {
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(new InProcessBus());
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:database"] = $"Data Source={Path.Combine(_folder, "resources.db")}",
            ["PublicUrl"] = "http://localhost",
        });
    }

    // The limits count as they do always, but are never reached.
    private void ConfigureGateway(WebApplicationBuilder builder)
    {
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Configuration.AddInMemoryCollection(Services
            .Select(name => KeyValuePair.Create($"services:{name}:http:0", (string?)_service.Urls.First())));
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["PublicUrl"] = "http://localhost",
            ["RequestLimits:PerMinute"] = "1000000",
            ["RequestLimits:DirectoryPerMinuteWithoutToken"] = "1000000",
            ["RequestLimits:PerMinuteFromAddress"] = "10000000",
        });
    }

    private static string PathOf(SearchQuery query)
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
}
