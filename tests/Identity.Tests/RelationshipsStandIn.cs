using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PeerSupport.Testing;

namespace PeerSupport.Identity.Tests;

/// <summary>What the relationships service answers to a worker about their own relationship.</summary>
public sealed class RelationshipsStandIn : StandInService, IAsyncLifetime
{
    public Dictionary<Guid, (Guid Worker, Guid Peer, string Phase)> Relationships { get; } = [];

    /// <summary>Those whose ending was announced, and its kind.</summary>
    public Dictionary<Guid, string> Endings { get; } = [];

    protected override void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/relationships/{id:guid}", (Guid id, HttpRequest request) =>
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
                    ending = Endings.TryGetValue(id, out var ending) ? new { kind = ending } : null,
                    revision = 1
                })
                : Results.NotFound());
}
