using System.Text.Json;
using PeerSupport.Resources.Search;

namespace PeerSupport.Resources.Features;

/// <summary>Parts of a search's answer, as the views of the same names have them.</summary>
internal static class SearchWriter
{
    /// <summary>A text as <see cref="TextPieceView"/>s, those that are marked and those between.</summary>
    public static void WritePieces(this Utf8JsonWriter json, ReadOnlySpan<byte> name, ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> marks)
    {
        var end = 0;
        json.WriteStartArray(name);
        foreach (var mark in marks)
        {
            WritePiece(json, text[end..mark.Start], isMatch: false);
            end = mark.Start + mark.Length;
            WritePiece(json, text.Slice(mark.Start, mark.Length), isMatch: true);
        }

        WritePiece(json, text[end..], isMatch: false);
        json.WriteEndArray();
    }

    /// <summary>Values counted, as <see cref="FacetView"/>s; what has no name for this reader is left out.</summary>
    public static void WriteFacets<T>(
        this Utf8JsonWriter json, ReadOnlySpan<byte> property, IReadOnlyList<FacetCount<T>> facets, Func<T, string> value, Func<T, string?> shown)
    {
        json.WriteStartArray(property);
        foreach (var facet in facets)
        {
            if (shown(facet.Value) is not { } name)
                continue;
            json.WriteStartObject();
            json.WriteString("value"u8, value(facet.Value));
            json.WriteString("name"u8, name);
            json.WriteNumber("count"u8, facet.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePiece(Utf8JsonWriter json, ReadOnlySpan<char> text, bool isMatch)
    {
        if (text.IsEmpty)
            return;
        json.WriteStartObject();
        json.WriteString("text"u8, text);
        json.WriteBoolean("isMatch"u8, isMatch);
        json.WriteEndObject();
    }
}
