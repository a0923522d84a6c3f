namespace PeerSupport.Relationships.Features;

internal static class TextExtensions
{
    /// <summary>A form's empty field says nothing: null.</summary>
    public static string? OrNull(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
