using System.Text.Json;
using Microsoft.Extensions.Primitives;

namespace PeerSupport.Resources.Features;

/// <summary>Where parameters stand: in the address, and for a POST in a form or a JSON object too, which no log of addresses sees.</summary>
internal static class HsdsRequest
{
    private const int MaxDepth = 4;

    /// <exception cref="BadHttpRequestException">The body is neither.</exception>
    public static async Task<HsdsParameters> Parameters(this HttpRequest request, CancellationToken cancellation)
    {
        var given = request.Query.ToDictionary(parameter => parameter.Key, parameter => parameter.Value);
        if (HttpMethods.IsPost(request.Method))
        {
            foreach (var (name, values) in await Body(request, cancellation))
                given[name] = StringValues.Concat(given.GetValueOrDefault(name), values);
        }

        return new(given);
    }

    private static async Task<IEnumerable<KeyValuePair<string, StringValues>>> Body(HttpRequest request, CancellationToken cancellation)
    {
        if (request.HasFormContentType)
            return await request.ReadFormAsync(cancellation);
        if (request.HasJsonContentType())
            return await Json(request.Body, cancellation);
        return request.ContentType is null && request.ContentLength is null or 0
            ? []
            : throw new BadHttpRequestException("Send parameters as a form or as a JSON object.", StatusCodes.Status415UnsupportedMediaType);
    }

    private static async Task<IEnumerable<KeyValuePair<string, StringValues>>> Json(Stream body, CancellationToken cancellation)
    {
        try
        {
            using var json = await JsonDocument.ParseAsync(body, new() { MaxDepth = MaxDepth }, cancellation);
            if (json.RootElement.ValueKind is not JsonValueKind.Object)
                throw new JsonException("The parameters are no object.");
            return [.. json.RootElement.EnumerateObject()
                .Where(parameter => parameter.Value.ValueKind is not JsonValueKind.Null)
                .Select(parameter => KeyValuePair.Create(parameter.Name, new StringValues(Text(parameter))))];
        }
        catch (JsonException malformed)
        {
            throw new BadHttpRequestException(malformed.Message, StatusCodes.Status400BadRequest, malformed);
        }
    }

    private static string Text(JsonProperty parameter) => parameter.Value.ValueKind switch
    {
        JsonValueKind.String => parameter.Value.GetString()!,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => parameter.Value.GetRawText(),
        _ => throw new JsonException("A parameter is a text, a number, true or false.", $"$.{parameter.Name}", null, null),
    };
}
