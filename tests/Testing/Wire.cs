using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace PeerSupport.Testing;

/// <summary>Speaks to a service as any client would: JSON over HTTP.</summary>
public static class Wire
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static async Task<T> Read<T>(this Task<HttpResponseMessage> response) => await (await response).Read<T>();

    public static async Task<T> Read<T>(this HttpResponseMessage response) => (await response.Content.ReadFromJsonAsync<T>(Json))!;

    /// <summary>The <c>code</c> of a problem document.</summary>
    public static async Task<string?> ProblemCode(this HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<JsonObject>())?["code"]?.GetValue<string>();

    /// <summary>Sends JSON, with the revision that it changes where one is given.</summary>
    public static Task<HttpResponseMessage> Send(this HttpClient client, HttpMethod method, string path, object? body = null, long? revision = null, Guid? key = null)
    {
        var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = body as HttpContent ?? JsonContent.Create(body, options: Json);
        if (revision is { } expected)
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{expected}\"");
        if (key is { } once)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", $"{once}");
        return client.SendAsync(request);
    }
}
