using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace PeerSupport.ServiceDefaults.Tests.Http;

internal static class Json
{
    public static StringContent Of(string text) => new(text, Encoding.UTF8, "application/json");
}

internal static class Problem
{
    /// <summary>Asserts a whole problem document with this status and code, and gives it back.</summary>
    public static async Task<JsonObject> Is(HttpResponseMessage response, HttpStatusCode status, string code)
    {
        Assert.Equal((status, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        var problem = (await response.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.Equal(((int)status, code), ((int)problem["status"]!, (string?)problem["code"]));
        Assert.Equal($"urn:peersupport:problem:{code}", (string?)problem["type"]);
        Assert.False(string.IsNullOrEmpty((string?)problem["title"]));
        Assert.DoesNotContain("PeerSupport.", problem.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("System.", problem.ToJsonString(), StringComparison.Ordinal);
        return problem;
    }
}
