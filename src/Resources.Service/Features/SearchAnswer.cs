using System.Buffers;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using PeerSupport.Resources.Search;
using PeerSupport.Resources.Searching;

namespace PeerSupport.Resources.Features;

/// <summary>
/// What the index found, written as <see cref="SearchView"/> is: straight from what is in memory, since to build and serialise a
/// view costs more than the search.
/// </summary>
internal sealed class SearchAnswer(SearchIndex index, SearchResult result, SearchQuestion question, DateTimeOffset at)
    : IResult, IEndpointMetadataProvider
{
    private const int UsualBytes = 8 * 1024;
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private readonly Highlighter _highlighter = new(result.Words);

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(
        new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(SearchView), ["application/json"]));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, body) = (httpContext.Response, new ArrayBufferWriter<byte>(UsualBytes));
        using (var json = new Utf8JsonWriter(body, Json))
            Write(json);
        (response.ContentType, response.ContentLength) = ("application/json; charset=utf-8", body.WrittenCount);
        await response.BodyWriter.WriteAsync(body.WrittenMemory, httpContext.RequestAborted);
    }

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("items"u8);
        foreach (var hit in result.Hits)
        {
            // One that was taken out since it was found is not shown.
            if (index.Entry(hit.Id) is { } entry)
                Write(json, hit, entry);
        }

        json.WriteEndArray();
        json.WriteNumber("number"u8, question.Number);
        json.WriteNumber("size"u8, question.Size);
        json.WriteNumber("total"u8, result.Total);
        WriteFacets(json);
        json.WriteStartArray("didYouMean"u8);
        foreach (var word in result.Corrections)
        {
            json.WriteStartObject();
            json.WriteString("word"u8, word.Word);
            json.WriteString("corrected"u8, word.Corrected);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteNear(json);
        json.WriteBoolean("isPartial"u8, question.Hidden.Count > 0);
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, SearchHit hit, SearchEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, hit.Id);
        json.WritePieces("name"u8, entry.Name, _highlighter.Mark(entry.Name));
        WriteExcerpt(json, entry);

        // Not one value, but the members that follow it as well: written once for all answers, they are not looked at here.
        json.WritePropertyName("provider"u8);
        json.WriteRawValue(entry.Facts, skipInputValidation: true);
        if (hit.Distance is { } metres)
            json.WriteNumber("distance"u8, (int)Math.Round(metres));
        else
            json.WriteNull("distance"u8);
        if (entry.Hours?.IsOpenAt(at) is { } isOpen)
            json.WriteBoolean("isOpen"u8, isOpen);
        else
            json.WriteNull("isOpen"u8);
        json.WriteEndObject();
    }

    private void WriteExcerpt(Utf8JsonWriter json, SearchEntry entry)
    {
        var letters = ArrayPool<char>.Shared.Rent(SearchEntry.MostText);
        var excerpt = _highlighter.Excerpt(letters.AsSpan(0, Encoding.UTF8.GetChars(entry.Description, letters)));
        json.WritePieces("excerpt"u8, excerpt.Text, excerpt.Marks);
        ArrayPool<char>.Shared.Return(letters);
    }

    private void WriteFacets(Utf8JsonWriter json)
    {
        json.WriteStartObject("facets"u8);
        json.WriteFacets("terms"u8, result.Facets.Terms, term => $"{term}", term => index.TermName(term, question.Hidden));
        json.WriteFacets("towns"u8, result.Facets.Towns, town => town, town => town);
        json.WriteFacets("languages"u8, result.Facets.Languages, language => language, LanguageNames.NameOf);
        json.WriteEndObject();
    }

    private void WriteNear(Utf8JsonWriter json)
    {
        if (question.Near is not { } place)
        {
            json.WriteNull("near"u8);
            return;
        }

        json.WriteStartObject("near"u8);
        json.WriteNumber("latitude"u8, Math.Round(place.Latitude, 5));
        json.WriteNumber("longitude"u8, Math.Round(place.Longitude, 5));
        json.WriteEndObject();
    }
}
