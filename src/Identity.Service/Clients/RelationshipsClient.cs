using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using PeerSupport.ServiceDefaults.Http;

namespace PeerSupport.Identity.Clients;

/// <summary>What this service reads of a relationship.</summary>
internal sealed record RelationshipRead(Guid Id, string Phase, Guid WorkerId, RelationshipPeerRead Peer)
{
    public bool HasEnded => Phase is "concluded" or "withdrawn";
}

internal sealed record RelationshipPeerRead(Guid Id, string FirstName);

/// <summary>Asks the relationships service as the user, with the user's own token.</summary>
internal sealed class RelationshipsClient(HttpClient http, IConfiguration configuration, IHttpContextAccessor context)
{
    private const string Service = "relationships";

    /// <summary>The relationship, if this user may see it.</summary>
    /// <exception cref="DependencyException">The service does not answer.</exception>
    public async Task<RelationshipRead?> Find(Guid id, CancellationToken cancellation)
    {
        // Addresses within one process are known only once everything has started.
        var address = configuration.ServiceAddress(Service) ?? throw new DependencyException(Service);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, $"/api/relationships/{id}"));
        request.Headers.Authorization = AuthenticationHeaderValue.Parse(context.HttpContext!.Request.Headers.Authorization.ToString());
        try
        {
            using var answer = await http.SendAsync(request, cancellation);
            if (answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden)
                return null;

            return await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<RelationshipRead>(cancellation);
        }
        catch (Exception problem) when (problem is HttpRequestException or JsonException
            || problem is OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            throw new DependencyException(Service, problem);
        }
    }
}
