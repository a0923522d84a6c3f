using System.Text.Json;
using System.Text.Json.Nodes;
using PeerSupport.Testing;

namespace PeerSupport.Relationships.Tests;

public class OpenApiDocument(RelationshipsApp app) : IClassFixture<RelationshipsApp>
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Set <c>UPDATE_OPENAPI=1</c> to write what is served into <c>docs/openapi</c>; then read the difference.</summary>
    [Fact]
    public async Task The_document_that_is_served_is_the_one_that_is_checked_in()
    {
        var document = await app.Anonymous().Send(HttpMethod.Get, "/openapi/v1.json").Read<JsonObject>();
        var served = document.ToJsonString(Indented) + "\n";
        var file = Path.Combine(Root(), "docs", "openapi", "relationships.json");

        if (Environment.GetEnvironmentVariable("UPDATE_OPENAPI") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, served, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), served);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PeerSupport.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
