using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PeerSupport.Identity.Tests;

/// <summary>
/// Answers, outside this process's service, what the relationships service answers to a worker about their own relationship.
/// </summary>
public sealed class RelationshipsStandIn : IAsyncLifetime
{
    private readonly WebApplication _app;

    public RelationshipsStandIn()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Urls.Add("http://127.0.0.1:0");
        _app.MapGet("/api/relationships/{id:guid}", (Guid id, HttpRequest request) =>
            Relationships.TryGetValue(id, out var known)
                && request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.Ordinal)
                ? Results.Json(new
                {
                    id,
                    phase = known.Phase,
                    workerId = known.Worker,
                    peer = new
                    {
                        id = known.Peer,
                        firstName = "Sam"
                    },
                    revision = 1
                })
                : Results.NotFound());
    }

    public Dictionary<Guid, (Guid Worker, Guid Peer, string Phase)> Relationships { get; } = [];
    public string Address => _app.Urls.First();

    public async ValueTask InitializeAsync() => await _app.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
