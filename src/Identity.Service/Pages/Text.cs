using PeerSupport.ServiceDefaults.Localization;

namespace PeerSupport.Identity.Pages;

/// <summary>
/// The words of the account pages in the reader's language: written in English where they are used, and translated in
/// <c>Text.es.resx</c>, whose keys are the English words.
/// </summary>
internal static class Text
{
    public static readonly Translations Words = new("PeerSupport.Identity.Pages.Text", typeof(Text).Assembly);

    public static string T(string english) => Words[english];

    /// <inheritdoc cref="Translations.Of"/>
    public static string T(string english, params ReadOnlySpan<object?> values) => Words.Of(english, values);
}
