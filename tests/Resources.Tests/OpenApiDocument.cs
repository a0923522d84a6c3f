using System.Text.Json;
using System.Text.Json.Nodes;
using PeerSupport.Testing;

namespace PeerSupport.Resources.Tests;

public sealed class OpenApiDocument(ResourcesApp app) : IClassFixture<ResourcesApp>
{
    private static readonly string CheckedIn = Path.Combine(Repository.Root, "docs", "openapi", "resources.json");
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary><c>UPDATE_OPENAPI=1</c> writes the document anew.</summary>
    [Fact]
    public async Task The_document_served_is_the_one_checked_in()
    {
        using var http = app.Anonymous();
        var served = (await http.Send(HttpMethod.Get, "/openapi/v1.json").Read<JsonNode>()).ToJsonString(Indented) + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_OPENAPI") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(CheckedIn)!);
            await File.WriteAllTextAsync(CheckedIn, served, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllTextAsync(CheckedIn, TestContext.Current.CancellationToken), served);
    }
}
