using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PeerSupport.Relationships.Features;
using PeerSupport.Relationships.Persistence;
using PeerSupport.Testing;

namespace PeerSupport.Relationships.Tests.Features;

/// <summary>Rule 8: an unshared reflection's words are found by no route but its author's own.</summary>
public sealed class PrivateMeansPrivate : IAsyncLifetime
{
    private const string Secret = "xylophonic-grief";
    private readonly ListeningApp _app = new();

    public ValueTask InitializeAsync() => _app.InitializeAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Nobody_but_the_author_finds_the_words_by_any_route_in_another_table_on_the_bus_or_in_a_log()
    {
        var (organisation, site, worker) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var author = _app.ClientFor(worker, organisation, $"worker@{site}");
        await _app.Hear(new Messages.Identity.SiteChanged(site, "America/Chicago", [], true), organisation, site, 1);
        var started = await author.Send(HttpMethod.Post, "/api/relationships",
            new { siteId = site, firstName = "Sam", reach = new { channel = "phone", address = "1" } }).Read<RelationshipView>();
        author.DefaultRequestHeaders.Add("Idempotency-Key", "kept-answers-hold-words");
        var written = await author.Send(HttpMethod.Post, "/api/relationships/reflections",
            new { relationshipId = started.Id, text = new { maintained = new { feelings = Secret } } }).Read<ReflectionView>();
        author.DefaultRequestHeaders.Remove("Idempotency-Key");
        await author.Send(HttpMethod.Post, $"/api/relationships/reflections/{written.Id}/sharing/preview", new { });
        await author.Send(HttpMethod.Post, $"/api/relationships/reflections/{written.Id}/sharing",
            new { siteId = site, maskedText = written.Text, hash = "wrong" });
        await author.Send(HttpMethod.Put, $"/api/relationships/reflections/{written.Id}", new { text = new { begun = Secret } }, 1);
        await author.Send(HttpMethod.Put, $"/api/relationships/reflections/{written.Id}", new { text = Secret }, 1);

        var id = $"/api/relationships/reflections/{written.Id}";
        foreach (var role in (string[])[$"supervisor@{site}", $"worker@{site}", "administrator", "operator", "peer", ""])
        {
            var client = role is "" ? _app.Anonymous() : _app.ClientFor(Guid.NewGuid(), organisation, role);
            foreach (var path in await GetRoutes(site, started.Id, written.Id))
                await FindsNothing(client, role, HttpMethod.Get, path);
            foreach (var (method, path) in ((HttpMethod, string)[])[(HttpMethod.Put, id), (HttpMethod.Delete, $"{id}/sharing"),
                (HttpMethod.Post, $"{id}/sharing"), (HttpMethod.Post, $"{id}/sharing/preview")])
                Assert.False((await FindsNothing(client, role, method, path)).IsSuccessStatusCode, $"{role}: {method} {path}");
        }

        await using var scope = _app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RelationshipsDb>();
        var trail = await db.AuditTrail.IgnoreQueryFilters().ToListAsync(TestContext.Current.CancellationToken);
        Assert.NotEmpty(trail);
        Assert.DoesNotContain(Secret, JsonSerializer.Serialize(trail), StringComparison.Ordinal);
        Assert.DoesNotContain(trail, entry => entry.Record == started.Id && entry.Operation.Contains("Reflection", StringComparison.Ordinal));
        Assert.NotEmpty(_app.Published.Envelopes);
        Assert.DoesNotContain(Secret, JsonSerializer.Serialize(_app.Published.Envelopes), StringComparison.Ordinal);
        Assert.NotEmpty(_app.Lines);
        Assert.DoesNotContain(_app.Lines, line => line.Contains(Secret, StringComparison.Ordinal));
        Assert.Equal(["Reflections"], await TablesThatHoldIt(db));
    }

    private static async Task<IReadOnlyList<string>> TablesThatHoldIt(RelationshipsDb db)
    {
        await db.Database.OpenConnectionAsync();
        var found = new List<string>();
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var rows = await command.ExecuteReaderAsync();
            var holdsIt = false;
            while (await rows.ReadAsync())
                holdsIt |= Enumerable.Range(0, rows.FieldCount).Select(rows.GetValue)
                    .Any(value => $"{(value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : value)}".Contains(Secret, StringComparison.Ordinal));
            if (holdsIt)
                found.Add(table);
        }

        return found;
    }

    /// <summary>Every reading route that the service describes, with ids filled in.</summary>
    private async Task<IReadOnlyList<string>> GetRoutes(Guid site, Guid relationship, Guid reflection)
    {
        var document = await _app.Anonymous().Send(HttpMethod.Get, "/openapi/v1.json").Read<JsonElement>();
        var paths = document.GetProperty("paths").EnumerateObject()
            .Where(path => path.Value.TryGetProperty("get", out _)).Select(path => path.Name).ToList();
        Assert.Contains("/api/relationships/reflections/{id}", paths);
        return [
            .. paths.SelectMany(path => new[] { relationship, reflection }
                .Select(id => $"{path.Replace("{id}", id.ToString(), StringComparison.Ordinal)}?site={site}")),
            "/metrics", "/health/ready"];
    }

    private static async Task<HttpResponseMessage> FindsNothing(HttpClient client, string role, HttpMethod method, string path)
    {
        var body = method == HttpMethod.Get || method == HttpMethod.Delete
            ? null
            : new { text = new { }, siteId = Guid.NewGuid(), hash = "x" };
        var response = await client.Send(method, path, body, method == HttpMethod.Put ? 1 : null);
        var said = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.False(said.Contains(Secret, StringComparison.Ordinal), $"{role}: {method} {path}");
        Assert.NotEqual(HttpStatusCode.InternalServerError, response.StatusCode);
        return response;
    }

    private sealed class ListeningApp() : ServiceApp(RelationshipsService.Build), ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose() { }

        protected override void Configure(WebApplicationBuilder builder)
        {
            base.Configure(builder);
            builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(this);
        }
    }
}
