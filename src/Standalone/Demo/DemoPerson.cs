using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using PeerSupport.Identity;

namespace PeerSupport.Standalone.Demo;

/// <summary>A demo person who does what they do over the services' own APIs, each where it listens in this process.</summary>
internal sealed class DemoPerson(HttpClient http, Func<string, Uri> addressOf, DemoAccess access)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30), Pause = TimeSpan.FromMilliseconds(20);

    public Guid Id => access.Person;

    public Task<JsonNode> Get(string path) => Ask(HttpMethod.Get, path);

    public Task<JsonNode> Post(string path, object body, long? revision = null) => Ask(HttpMethod.Post, path, body, revision);

    public Task<JsonNode> Put(string path, object body, long? revision) => Ask(HttpMethod.Put, path, body, revision);

    /// <summary>Reads until what another service was told has arrived.</summary>
    public async Task<JsonNode> GetOnce(string path, Func<JsonNode, bool> arrived)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (true)
        {
            if (await Get(path) is var read && arrived(read))
                return read;

            if (TimeProvider.System.GetElapsedTime(begun) > Patience)
                throw new InvalidOperationException($"The demo cannot be told: {path} stays as it is.");

            await Task.Delay(Pause);
        }
    }

    // A path names the service: /api/agreements/…, /api/operations/agreements/…
    private async Task<JsonNode> Ask(HttpMethod method, string path, object? body = null, long? revision = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(addressOf(path.Replace("/operations", "", StringComparison.Ordinal).Split('/', '?')[2]), path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", access.Token);
        if (revision is not null)
            request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{revision}\""));
        if (body is not null)
            request.Content = JsonContent.Create(body);

        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException($"The demo cannot be told: {method} {path} answers {(int)response.StatusCode}. {text}");

        return text.Length > 0 ? JsonNode.Parse(text)! : new JsonObject();
    }
}
