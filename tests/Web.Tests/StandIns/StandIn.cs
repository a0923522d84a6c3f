using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy.Forwarder;

namespace PeerSupport.Web.Tests.StandIns;

/// <summary>
/// What lies outside Web, on one address as people see it: the gateway before it, an authority, and services that answer what a
/// test tells them to. Every call that Web makes is written down.
/// </summary>
public sealed class StandIn : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, (int Status, object? Body)> _answers = [];
    private readonly ConcurrentQueue<Asked> _asked = [];
    private readonly HttpMessageInvoker _forward = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });

    public StandIn(int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", $"http://127.0.0.1:{port}"]);
        builder.Logging.ClearProviders();
        builder.Services.AddHttpForwarder();
        _app = builder.Build();
        Authority = new Authority(() => Address);
        Authority.Map(_app);
        _app.Map("/api/{**rest}", (Delegate)Answer);
        _app.Map("/hsds/{**rest}", (Delegate)Answer);
        _app.Map("/{**rest}", async (HttpContext http, IHttpForwarder gateway) =>
            { await gateway.SendAsync(http, Web!.ToString(), _forward); });
        Reset();
    }

    public Authority Authority { get; }

    /// <summary>Where Web listens, once it does.</summary>
    public Uri? Web { get; set; }

    /// <summary>What Web asked of the services, in order.</summary>
    public IReadOnlyList<Asked> Asked => [.. _asked];

    /// <summary>The address as people see it.</summary>
    public Uri Address => new UriBuilder(Internal) { Host = "localhost" }.Uri;

    /// <summary>The same, as services see it.</summary>
    public Uri Internal => new(_app.Urls.First());

    public Task Start() => _app.StartAsync();

    /// <summary>Back to the sample relationship, seen by its worker.</summary>
    public void Reset()
    {
        _answers.Clear();
        _asked.Clear();
        Authority.Reset();
        Sample.Fill(this);
    }

    /// <param name="operation">Method and path, such as <c>GET /api/relationships/</c>; the query does not count.</param>
    public void Answers(string operation, object? body, int status = 200) => _answers[operation] = (status, body);

    /// <summary>A list as services send it, in pages of the size that is asked for.</summary>
    public void AnswersInPages(string operation, IReadOnlyList<object> items) => _answers[operation] = (200, (Func<IQueryCollection, object>)(query =>
    {
        var (number, size) = (Number(query["page"], 1), Number(query["size"], 20));
        return new { items = items.Skip((number - 1) * size).Take(size), number, size, total = items.Count };
    }));

    private static int Number(string? text, int otherwise) => text is null ? otherwise : int.Parse(text, CultureInfo.InvariantCulture);

    public void Refuses(string operation, int status, string code, string detail = "A rule does not allow this.",
        object? errors = null) =>
        Answers(operation, new { title = "Refused", status, detail, code, errors }, status);

    /// <summary>The last call of this operation.</summary>
    public Asked Last(string operation) => Asked.Last(asked => asked.Operation == operation);

    private async Task<IResult> Answer(HttpContext http)
    {
        var operation = $"{http.Request.Method} {http.Request.Path}";
        _asked.Enqueue(new(operation, http.Request.QueryString.ToString(), await Body(http.Request),
            http.Request.Headers.Authorization.ToString(), http.Request.Headers.IfMatch.ToString(),
                http.Request.Headers["Idempotency-Key"].ToString()));
        if (operation == "GET /api/identity/me")
            return TypedResults.Json(Authority.Me);
        return _answers.TryGetValue(operation, out var answer)
            ? TypedResults.Json(answer.Body is Func<IQueryCollection, object> of ? of(http.Request.Query) : answer.Body, statusCode: answer.Status)
            : TypedResults.Json(new { status = 404, code = "request.not-found" }, statusCode: (int)HttpStatusCode.NotFound);
    }

    private static async Task<JsonNode?> Body(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        if (!request.HasFormContentType)
            return await reader.ReadToEndAsync() is { Length: > 0 } body ? JsonNode.Parse(body) : null;
        var form = await request.ReadFormAsync();
        using var package = new StreamReader(form.Files["package"]!.OpenReadStream());
        return new JsonObject
        {
            ["package"] = await package.ReadToEndAsync(),
            ["file"] = form.Files["package"]!.FileName,
            ["zone"] = form["zone"].ToString(),
            ["replace"] = form["replace"].ToString(),
            ["prefer"] = request.Headers["Prefer"].ToString(),
        };
    }

    public async ValueTask DisposeAsync()
    {
        _forward.Dispose();
        await _app.DisposeAsync();
    }
}

/// <summary>One call that Web made.</summary>
public sealed record Asked(string Operation, string Query, JsonNode? Body, string Authorization, string IfMatch, string Key);
