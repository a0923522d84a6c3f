using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using PeerSupport.Kernel;

namespace PeerSupport.ServiceDefaults.Http;

/// <summary>
/// Another service, asked as the user. What it refuses by a rule is refused here by the same rule; when it does not answer in
/// time, nor does this service (503).
/// </summary>
public sealed class ServiceAsUser(string service, HttpClient http)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Null where there is nothing that this user may see.</summary>
    /// <exception cref="DependencyException">The service does not answer.</exception>
    public Task<T?> Find<T>(string path, CancellationToken cancellation) where T : class =>
        Send<T>(new(HttpMethod.Get, path), cancellation);

    /// <summary>Null where there is nothing that this user may see.</summary>
    /// <exception cref="DependencyException">The service does not answer, and may or may not have done it.</exception>
    /// <exception cref="RuleViolationException">A rule of the service does not allow it.</exception>
    public Task<T?> Post<T>(string path, object body, CancellationToken cancellation) where T : class =>
        Send<T>(new(HttpMethod.Post, path) { Content = JsonContent.Create(body, body.GetType(), options: Json) }, cancellation);

    private async Task<T?> Send<T>(HttpRequestMessage request, CancellationToken cancellation) where T : class
    {
        using var asked = request;
        if (http.BaseAddress is null)
            throw new DependencyException(service);

        try
        {
            using var answer = await http.SendAsync(asked, cancellation);
            return answer.StatusCode switch
            {
                HttpStatusCode.NotFound or HttpStatusCode.Forbidden => null,
                HttpStatusCode.Conflict => throw (await Read<Refusal>(answer, cancellation))!.ToException(),
                _ => await Read<T>(answer.EnsureSuccessStatusCode(), cancellation) ?? throw new DependencyException(service),
            };
        }
        catch (Exception problem) when (problem is HttpRequestException or JsonException
            || problem is OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            throw new DependencyException(service, problem);
        }
    }

    private static Task<T?> Read<T>(HttpResponseMessage answer, CancellationToken cancellation) =>
        answer.Content.ReadFromJsonAsync<T>(Json, cancellation);

    private sealed record Refusal(string Code, string? Title, string? Detail)
    {
        public RuleViolationException ToException() => new(Code, Detail ?? Title ?? Code);
    }
}
