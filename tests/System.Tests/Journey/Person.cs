using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using PeerSupport.Testing;

namespace PeerSupport.SystemTests.Journey;

/// <summary>
/// Somebody who speaks to the APIs through the gateway with access tokens of their own, and signs in again before one has ended: a long
/// story takes longer than the five minutes that one lasts.
/// </summary>
internal sealed class Person(Uri gateway, Func<Task<string>> signIn)
{
    private static readonly TimeSpan UsableFor = TimeSpan.FromMinutes(4);

    private readonly HttpClient _http = new() { BaseAddress = gateway };
    private readonly Stopwatch _since = new();

    public async Task SignIn()
    {
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await signIn());
        _since.Restart();
    }

    public Task<JsonNode> Get(string path) => Ask(HttpMethod.Get, path, HttpStatusCode.OK);

    public Task<JsonNode> Post(string path, object? body = null, long? revision = null, HttpStatusCode expected = HttpStatusCode.Created) =>
        Ask(HttpMethod.Post, path, expected, body, revision);

    public Task<JsonNode> Put(string path, object body, long revision) => Ask(HttpMethod.Put, path, HttpStatusCode.OK, body, revision);

    /// <summary>Expects a refusal with this rule's code.</summary>
    public async Task IsRefused(HttpMethod method, string path, object? body, string code, long? revision = null) =>
        Assert.Equal(code, (string?)(await Ask(method, path, HttpStatusCode.Conflict, body, revision))["code"]);

    /// <summary>Reads until what is read is as wanted; between services nothing is immediate.</summary>
    public async Task<JsonNode> GetUntil(string path, Func<JsonNode, bool> wanted)
    {
        JsonNode? last = null;
        try
        {
            await Eventual.State(async () => wanted(last = await Get(path)), $"{path} is as wanted");
        }
        catch (TimeoutException problem)
        {
            throw new TimeoutException($"{problem.Message}\n{last}", problem);
        }

        return last!;
    }

    private async Task<JsonNode> Ask(HttpMethod method, string path, HttpStatusCode expected, object? body = null, long? revision = null)
    {
        if (_since.Elapsed > UsableFor)
            await SignIn();
        using var response = await Answer(method, path, body, revision);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == expected, $"{method} {path}: {(int)response.StatusCode} instead of {(int)expected}\n{text}");
        return text.Length > 0 ? JsonNode.Parse(text)! : new JsonObject();
    }

    /// <summary>Asks again where a service that was only just started takes longer than another waits for it; with one key, so it happens once.</summary>
    private async Task<HttpResponseMessage> Answer(HttpMethod method, string path, object? body, long? revision)
    {
        var (answer, key) = (default(HttpResponseMessage), Guid.CreateVersion7());
        await Eventual.State(
            async () => (answer = await _http.Send(method, path, body, revision, method == HttpMethod.Post ? key : null)).StatusCode is not HttpStatusCode.ServiceUnavailable,
            $"{method} {path} is answered");
        return answer!;
    }
}
