using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PeerSupport.Testing;

/// <summary>Documents that are generated, read by others and therefore checked in.</summary>
public static class CheckedIn
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping
    };

    /// <summary>
    /// A service's OpenAPI document as it is checked in (<c>docs/openapi/{service}.json</c>) and as it is served. With
    /// <c>UPDATE_OPENAPI=1</c> in the environment the served one is written there first.
    /// </summary>
    public static async Task<(string Kept, string Served)> OpenApi(ServiceApp app, string service)
    {
        using var client = app.Anonymous();
        var served =
            JsonNode.Parse(await client.GetStringAsync("/openapi/v1.json"))!.ToJsonString(Layout).ReplaceLineEndings("\n") + "\n";
        var file = Path.Combine(Repository(), "docs", "openapi", $"{service}.json");
        if (Environment.GetEnvironmentVariable("UPDATE_OPENAPI") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, served);
        }

        return (File.Exists(file) ? (await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n") : "", served);
    }

    /// <summary>The folder of PeerSupport.sln.</summary>
    public static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PeerSupport.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("There is no PeerSupport.sln above the tests.");
        return folder.FullName;
    }
}
