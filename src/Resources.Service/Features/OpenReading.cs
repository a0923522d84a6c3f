using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace PeerSupport.Resources.Features;

/// <summary>What lets pages of anybody, and caches and thin lines in between, read the directory.</summary>
internal static class OpenReading
{
    public const string Policy = "hsds";
    private static readonly string[] Shown =
        ["ETag", "Last-Modified", "Retry-After", "RateLimit", "RateLimit-Policy", "WWW-Authenticate"];
    private static readonly string[] Types = ["application/json", "application/problem+json", HsdsLines.ContentType];

    public static IServiceCollection AddOpenReading(this IServiceCollection services) => services
        .AddCors(cors => cors.AddPolicy(Policy, policy => policy
            .AllowAnyOrigin().AllowAnyHeader().WithMethods(HttpMethods.Get, HttpMethods.Post).WithExposedHeaders(Shown)))
        .AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true; // nothing secret is ever in these replies, so there is nothing to guess by their length
            compression.MimeTypes = Types;
        })
        .Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);

    /// <summary>Compression is for the directory alone: other replies hold people's words.</summary>
    public static void UseOpenReading(this WebApplication app)
    {
        app.UseWhen(http => http.Request.Path.StartsWithSegments("/hsds"), directory => directory.UseResponseCompression());
        app.UseCors();
    }
}
