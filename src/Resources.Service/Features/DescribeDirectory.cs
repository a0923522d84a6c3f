using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace PeerSupport.Resources.Features;

public sealed record HsdsDescription(
    [property: JsonPropertyName("version")] string Version,
    [property: JsonPropertyName("profile")] string Profile,
    [property: JsonPropertyName("openapi_url")] string OpenApiUrl);

internal static class DescribeDirectory
{
    public static void Map(RouteGroupBuilder hsds) => hsds.MapGet("/", Handle)
        .WithName(nameof(DescribeDirectory)).WithSummary("Say which version of HSDS is spoken here");

    private static Ok<HsdsDescription> Handle(HttpRequest request, IConfiguration configuration)
    {
        var address = configuration["PublicUrl"]?.TrimEnd('/') ?? $"{request.Scheme}://{request.Host}";
        return TypedResults.Ok(new HsdsDescription("3.2", "https://docs.openreferral.org/en/v3.2.3/hsds/", $"{address}/hsds/openapi.json"));
    }
}
