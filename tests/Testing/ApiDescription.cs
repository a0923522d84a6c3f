using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace PeerSupport.Testing;

/// <summary>What a service's OpenAPI document promises, held against what the running service does.</summary>
public static class ApiDescription
{
    /// <summary>Every operation has a summary, every request an example, every parameter and heading a description.</summary>
    /// <exception cref="InvalidOperationException">Says what is missing.</exception>
    public static async Task HasNoGaps(ServiceApp app)
    {
        var (document, operations) = await Read(app);
        var headings = document["tags"]!.AsArray().Where(tag => tag!["description"] is not null).Select(tag => (string)tag!["name"]!).ToHashSet();
        Expect(
        [
            .. operations.Where(o => o.Said["summary"] is null).Select(o => $"{o} has no summary"),
            .. operations.Where(o => !o.Said["tags"]!.AsArray().All(tag => headings.Contains((string)tag!))).Select(o => $"{o} has no heading that is described"),
            .. operations.Where(o => o.Body is not null && o.Body["example"] is null).Select(o => $"{o} has no example of its request"),
            .. operations.SelectMany(o => o.Parameters.Where(p => p["description"] is null).Select(p => $"{o} does not describe {p["name"]}")),
        ]);
    }

    /// <summary>
    /// Calls every operation without a token, without a role, and with every role, its example as the body: each answer is one that
    /// is described, a token is asked for where that is said, and no example is malformed.
    /// </summary>
    /// <exception cref="InvalidOperationException">Says what is not so.</exception>
    public static async Task IsTrue(ServiceApp app)
    {
        var (_, operations) = await Read(app);
        var (person, organisation, site) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        using var anonymous = app.Anonymous();
        using var nobody = app.ClientFor(person, organisation);
        using var everybody = app.ClientFor(
            person, organisation, $"worker@{site}", $"supervisor@{site}", "peer", "administrator", "operator");

        var amiss = new List<string>();
        foreach (var operation in operations)
        {
            HttpStatusCode[] answers = [await operation.Call(anonymous), await operation.Call(nobody), await operation.Call(everybody)];
            amiss.AddRange(answers.Where(answer => operation.Said["responses"]![$"{(int)answer}"] is null).Distinct().Select(answer => $"{operation} answers {(int)answer}"));
            if (answers[0] is HttpStatusCode.Unauthorized != operation.Said["security"] is not null)
                amiss.Add($"{operation} answers {(int)answers[0]} to whoever has no token");
            if (answers[2] is HttpStatusCode.BadRequest && operation.Body is not null)
                amiss.Add($"{operation} refuses its own example");
        }

        Expect(amiss);
    }

    private static void Expect(IReadOnlyCollection<string> amiss)
    {
        if (amiss.Count > 0)
            throw new InvalidOperationException(string.Join("\n", amiss));
    }

    private static async Task<(JsonNode Document, IReadOnlyList<Operation> Operations)> Read(ServiceApp app)
    {
        using var client = app.Anonymous();
        var document = JsonNode.Parse(await client.GetStringAsync("/openapi/v1.json"))!;
        var operations = document["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject().Select(said => new Operation(new(said.Key.ToUpperInvariant()), path.Key, said.Value!.AsObject())))
            .ToList();
        return operations.Count > 0 ? (document, operations) : throw new InvalidOperationException("No operation is described.");
    }

    private sealed record Operation(HttpMethod Method, string Path, JsonObject Said)
    {
        public IReadOnlyList<JsonObject> Parameters { get; } = [.. (Said["parameters"]?.AsArray() ?? []).Select(parameter => parameter!.AsObject())];

        public JsonObject? Body => Said["requestBody"]?["content"]?["application/json"]?.AsObject();

        public async Task<HttpStatusCode> Call(HttpClient client)
        {
            var path = In("path").Aggregate(Path, (path, parameter) => path.Replace($"{{{parameter["name"]}}}", ValueOf(parameter), StringComparison.Ordinal));
            var query = string.Join('&', In("query").Where(parameter => parameter["required"] is not null).Select(parameter => $"{parameter["name"]}={ValueOf(parameter)}"));
            using var request = new HttpRequestMessage(Method, $"{path}?{query}");
            foreach (var header in In("header").Where(parameter => parameter["required"] is not null))
                request.Headers.TryAddWithoutValidation((string)header["name"]!, "\"1\"");
            if (Body is not null)
                request.Content = new StringContent(Body["example"]?.ToJsonString() ?? "{}", Encoding.UTF8, "application/json");
            else if (Said["requestBody"] is not null)
                request.Content = new MultipartFormDataContent { { new StringContent("none"), "none" } };
            using var answer = await client.SendAsync(request);
            return answer.StatusCode;
        }

        public override string ToString() => $"{Method} {Path}";

        private IEnumerable<JsonObject> In(string place) => Parameters.Where(parameter => (string?)parameter["in"] == place);

        private static string ValueOf(JsonObject parameter) => (string?)parameter["schema"]!["format"] switch
        {
            "uuid" => Guid.NewGuid().ToString(),
            "int32" => "1",
            _ => "x",
        };
    }
}
