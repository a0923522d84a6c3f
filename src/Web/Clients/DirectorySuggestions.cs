namespace PeerSupport.Web.Clients;

/// <summary>Words of the directory while somebody types, for scripts of our pages: a JSON array, empty where there is no help.</summary>
internal static class DirectorySuggestions
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/directory/suggestions", Handle);

    private static async Task<IResult> Handle(string? q, HttpResponse response, ResourcesClient resources)
    {
        response.Headers.CacheControl = "no-store"; // what somebody looked for stays nowhere
        try
        {
            return TypedResults.Ok(q?.Trim() is { Length: > 0 and <= 200 } typed ? await resources.Suggestions(typed) : []);
        }
        catch (ApiException)
        {
            return TypedResults.Ok(Array.Empty<string>());
        }
    }
}
