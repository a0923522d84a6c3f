using System.Security.Cryptography;

namespace PeerSupport.Web;

/// <summary>
/// The style sheets, scripts and the icon, from the assembly itself, at <c>/web/…</c> with their content's hash in the address.
/// </summary>
internal static class EmbeddedAssets
{
    private static readonly Dictionary<string, Asset> All =
        new[] { "pico.min.css", "site.css", "site.js", "chart.umd.min.js", "icon.svg", "pico.LICENSE.md", "chart.LICENSE.md" }
            .ToDictionary(name => name, Read);

    public static string Address(string name) => $"/web/{name}?v={All[name].Hash}";

    /// <summary>Answers before anybody is asked who they are: a style sheet never renews a session.</summary>
    public static void Use(IApplicationBuilder app) => app.Map("/web", branch => branch.Run(Send));

    private static async Task Send(HttpContext http)
    {
        if (!HttpMethods.IsGet(http.Request.Method)
            || !All.TryGetValue(http.Request.Path.Value?.TrimStart('/') ?? "", out var asset))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        http.Response.ContentType = asset.ContentType;
        http.Response.Headers.CacheControl = http.Request.Query["v"] == asset.Hash
            ? "public, max-age=31536000, immutable"
            : "no-cache";
        await http.Response.Body.WriteAsync(asset.Bytes, http.RequestAborted);
    }

    private static Asset Read(string name)
    {
        using var stream = typeof(EmbeddedAssets).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The asset {name} is missing from the assembly.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        var type = Path.GetExtension(name) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => "text/plain; charset=utf-8",
        };
        return new(copy.ToArray(), type, Convert.ToHexStringLower(SHA256.HashData(copy.ToArray()))[..12]);
    }

    private sealed record Asset(byte[] Bytes, string ContentType, string Hash);
}
