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
        var headings = document["tags"]!.AsArray().Where(tag => tag!["description"] is not null)
            .Select(tag => (string)tag!["name"]!).ToHashSet();
        Expect([.. operations.SelectMany(operation => operation.Gaps(headings).Select(gap => $"{operation} has no {gap}"))]);
    }

    /// <summary>
    /// Calls every operation without a token, without a role, and with every role, its example as the body: each answer is one
    /// that is described, a token is asked for where that is said, and no example is malformed.
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
            var (toAnybody, toNobody, toAll) =
                (await operation.Call(anonymous), await operation.Call(nobody), await operation.Call(everybody));
            amiss.AddRange(new[] { toAnybody, toNobody, toAll }.Distinct().Where(answer => !operation.Describes(answer))
                .Select(answer => $"{operation} answers {(int)answer}"));
            if (toAnybody is HttpStatusCode.Unauthorized != operation.Said["security"] is not null)
                amiss.Add($"{operation} answers {(int)toAnybody} to whoever has no token");
            if (toAll is HttpStatusCode.BadRequest && operation.Body is not null)
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
        List<Operation> operations =
        [
            .. from path in document["paths"]!.AsObject()
               from said in path.Value!.AsObject()
               select new Operation(new(said.Key.ToUpperInvariant()), path.Key, said.Value!.AsObject()),
        ];
        return operations.Count > 0 ? (document, operations) : throw new InvalidOperationException("No operation is described.");
    }

    private sealed record Operation(HttpMethod Method, string Path, JsonObject Said)
    {
        private readonly List<JsonObject> _parameters = [.. (Said["parameters"]?.AsArray() ?? []).Select(p => p!.AsObject())];

        public JsonObject? Body => Said["requestBody"]?["content"]?["application/json"]?.AsObject();

        public bool Describes(HttpStatusCode answer) => Said["responses"]![$"{(int)answer}"] is not null;

        public IEnumerable<string> Gaps(HashSet<string> headings)
        {
            if (Said["summary"] is null)
                yield return "summary";
            if (!Said["tags"]!.AsArray().All(tag => headings.Contains((string)tag!)))
                yield return "heading that is described";
            if (Body is not null && Body["example"] is null)
                yield return "example of its request";
            foreach (var parameter in _parameters.Where(parameter => parameter["description"] is null))
                yield return $"description of {parameter["name"]}";
        }

        public async Task<HttpStatusCode> Call(HttpClient client)
        {
            using var request = new HttpRequestMessage(Method, Address());
            foreach (var header in Needed("header"))
                request.Headers.TryAddWithoutValidation((string)header["name"]!, "\"1\"");
            if (Body is not null)
                request.Content = new StringContent(Body["example"]?.ToJsonString() ?? "{}", Encoding.UTF8, "application/json");
            else if (Said["requestBody"] is not null)
                request.Content = new MultipartFormDataContent { { new StringContent("none"), "none" } };
            using var answer = await client.SendAsync(request);
            return answer.StatusCode;
        }

        public override string ToString() => $"{Method} {Path}";

        private string Address()
        {
            var path = Needed("path").Aggregate(Path, (path, parameter) =>
                path.Replace($"{{{parameter["name"]}}}", ValueOf(parameter), StringComparison.Ordinal));
            return $"{path}?{string.Join('&', Needed("query").Select(parameter => $"{parameter["name"]}={ValueOf(parameter)}"))}";
        }

        private IEnumerable<JsonObject> Needed(string place) =>
            _parameters.Where(parameter => (string?)parameter["in"] == place && parameter["required"] is not null);

        private static string ValueOf(JsonObject parameter) => (string?)parameter["schema"]!["format"] switch
        {
            "uuid" => Guid.NewGuid().ToString(),
            "int32" => "1",
            _ => "x",
        };
    }
}
