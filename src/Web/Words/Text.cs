using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;
using PeerSupport.ServiceDefaults.Localization;

namespace PeerSupport.Web.Words;

/// <summary>
/// The words of the pages in the reader's language: written in English where they are used, and translated in
/// <c>Text.es.resx</c>, whose keys are the English words.
/// </summary>
internal static class Text
{
    private static readonly Translations Words = new("PeerSupport.Web.Words.Text", typeof(Text).Assembly);

    public static string T(string english) => Words[english];

    /// <inheritdoc cref="Translations.Of"/>
    public static string T(string english, params ReadOnlySpan<object?> values) => Words.Of(english, values);

    /// <summary>One or many: the same words in both numbers, with the number at <c>{0}</c>.</summary>
    public static string T(int count, string one, string many) => Words.Of(count is 1 ? one : many, count);

    /// <summary>Words with our own markup in them; the values are text, whatever is in them.</summary>
    public static MarkupString Html(string english, params ReadOnlySpan<string?> values)
    {
        var encoded = new object?[values.Length];
        for (var at = 0; at < values.Length; at++)
            encoded[at] = HtmlEncoder.Default.Encode(values[at] ?? "");
        return new(Words.Of(english, encoded));
    }
}
