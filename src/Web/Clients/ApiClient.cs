using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Net.Http.Headers;

namespace PeerSupport.Web.Clients;

/// <summary>JSON over HTTP to one service as the signed-in person; every refusal is an <see cref="ApiException"/>.</summary>
internal abstract class ApiClient(HttpClient http)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>What operators see of the service behind this client; <paramref name="service"/> is its name on the wire.</summary>
    public Task<ServiceStatusView> Status(string service) => Get<ServiceStatusView>($"api/operations/{service}/status");

    public Task<Listing<FaultView>> Faults(string service) => Get<Listing<FaultView>>($"api/operations/{service}/faults?size=100");

    /// <exception cref="ApiException">With status 409 where it failed again, 404 where it is not there any more.</exception>
    public Task<object?> SendAgain(string service, Guid message, string consumer) =>
        Send<object?>(HttpMethod.Post, $"api/operations/{service}/faults/{message}/{Uri.EscapeDataString(consumer)}/send-again");

    protected Task<T> Get<T>(string path) => Send<T>(HttpMethod.Get, path);

    /// <summary>The whole of a list, page after page.</summary>
    protected async Task<IReadOnlyList<T>> All<T>(string path)
    {
        List<T> all = [];
        Listing<T> page;
        do
            all.AddRange((page = await Get<Listing<T>>(
                $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}size=100&page={all.Count / 100 + 1}")).Items);
        while (page.Items.Count > 0 && all.Count < page.Total);
        return all;
    }

    /// <summary>Creates something, once only however often the same <paramref name="key"/> is sent.</summary>
    protected Task<T> Create<T>(string path, object body, string? key) => Send<T>(HttpMethod.Post, path, body, key: key);

    /// <param name="revision">The revision that is changed, where an existing thing is.</param>
    protected async Task<T> Send<T>(HttpMethod method, string path, object? body = null, long? revision = null,
        string? key = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = JsonContent.Create(body, body.GetType(), options: Json);
        if (revision is { } expected)
            request.Headers.TryAddWithoutValidation(HeaderNames.IfMatch, $"\"{expected}\"");
        if (key is { Length: > 0 })
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        return await Ask<T>(request);
    }

    /// <summary>The whole of a list as it came, with every field.</summary>
    protected async Task<JsonArray> Whole(string path) => [.. await All<JsonNode>(path)];

    /// <summary>What is handed on as it came.</summary>
    protected async Task<byte[]> Download(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await Ask(request, response => response.Content.ReadAsByteArrayAsync());
    }

    /// <summary>What is too long to be held, as it comes; only its beginning is waited for.</summary>
    protected async Task<Stream> Open(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        try
        {
            var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            return response.IsSuccessStatusCode ? await response.Content.ReadAsStreamAsync() : throw await Refusal(response);
        }
        catch (Exception trouble) when (trouble is HttpRequestException or TaskCanceledException or IOException)
        {
            throw ApiException.Unavailable(trouble);
        }
    }

    protected Task<T> Ask<T>(HttpRequestMessage request) => Ask(request, async response =>
        response.StatusCode is HttpStatusCode.NoContent || response.Content.Headers.ContentLength is 0
            ? default! : (await response.Content.ReadFromJsonAsync<T>(Json))!);

    private async Task<T> Ask<T>(HttpRequestMessage request, Func<HttpResponseMessage, Task<T>> read)
    {
        if (http.BaseAddress is null)
            throw ApiException.Unavailable();
        try
        {
            using var response = await http.SendAsync(request);
            if (!response.IsSuccessStatusCode)
                throw await Refusal(response);
            return await read(response);
        }
        catch (Exception trouble) when (trouble is HttpRequestException or TaskCanceledException or IOException or JsonException)
        {
            throw ApiException.Unavailable(trouble);
        }
    }

    private static async Task<ApiException> Refusal(HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        var problem = await Problem(response);
        var code = problem?.Code ?? "";
        return status switch
        {
            401 => new(401, "request.unauthenticated", "Please sign in again."),
            403 => ApiException.Forbidden(),
            404 => ApiException.NotFound(),
            412 => new(412, code, "This has changed while you were writing."),
            >= 500 => ApiException.Unavailable(),
            _ => new(status, code, problem?.Detail ?? problem?.Title ?? "This could not be saved.", problem?.Errors),
        };
    }

    private static async Task<ProblemAnswer?> Problem(HttpResponseMessage response)
    {
        try
        {
            return await response.Content.ReadFromJsonAsync<ProblemAnswer>(Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record ProblemAnswer(string? Title, string? Detail, string? Code, Dictionary<string, string[]>? Errors);
}

/// <summary>A page of a list, as services send it.</summary>
public sealed record Listing<T>(IReadOnlyList<T> Items, int Number, int Size, int Total)
{
    public int Pages => Size is 0 ? 1 : Math.Max(1, (Total + Size - 1) / Size);
}

public sealed record ServiceStatusView(
    string Service, string Version, int Outbox, double OutboxLag, int Faults, IReadOnlyList<QueueView> Queues);

public sealed record QueueView(string Consumer, long Waiting);

public sealed record FaultView(Guid MessageId, string Consumer, string Type, string Error, DateTimeOffset FaultedAt);
