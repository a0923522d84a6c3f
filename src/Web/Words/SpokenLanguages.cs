using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Words;

/// <summary>Languages that people like to be spoken to in, each by its own name.</summary>
internal static class SpokenLanguages
{
    private static readonly IReadOnlyList<(string Code, string Name)> Known =
    [
        ("en", "English"), ("es", "Español"), ("ar", "العربية"), ("zh", "中文"), ("fr", "Français"), ("de", "Deutsch"),
        ("ht", "Kreyòl ayisyen"), ("hi", "हिन्दी"), ("ko", "한국어"), ("ne", "नेपाली"), ("fa", "فارسی"), ("pl", "Polski"),
        ("pt", "Português"), ("ru", "Русский"), ("so", "Soomaali"), ("sw", "Kiswahili"), ("tl", "Tagalog"), ("uk", "Українська"),
        ("vi", "Tiếng Việt"), ("ase", "American Sign Language"),
    ];

    /// <summary>To choose from; one that is set already stays, whichever it is.</summary>
    public static IReadOnlyList<(string Code, string Name)> With(string? chosen) =>
    [
        ("-", T("Not said yet")), .. Known,
        .. chosen is { Length: > 0 } && Known.All(known => known.Code != chosen) ? [(chosen, Name(chosen))] : Array.Empty<(string, string)>(),
    ];

    /// <summary><c>es-MX</c> as "Español (es-MX)".</summary>
    public static string Name(string tag) => Known.FirstOrDefault(known => known.Code == tag).Name
        ?? (Known.FirstOrDefault(known => known.Code == tag.Split('-')[0]).Name is { } name ? $"{name} ({tag})" : tag);
}
