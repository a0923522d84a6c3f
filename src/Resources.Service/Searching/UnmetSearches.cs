using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using PeerSupport.Resources.Hsds;
using PeerSupport.Resources.Persistence;

namespace PeerSupport.Resources.Searching;

/// <summary>
/// Words that found nothing since they were last saved, each once: who tries again, or turns pages, does not count twice. What may be
/// somebody's data is not taken at all.
/// </summary>
internal sealed partial class UnmetSearches(TimeProvider clock)
{
    private const int MostWords = 6;

    /// <summary>So that nonsense cannot fill the memory.</summary>
    private const int MostKept = 5000;
    private ConcurrentDictionary<(DateOnly Day, string Words), bool> _kept = [];

    public void Add(string text)
    {
        if (Kept(text) is { } words && _kept.Count < MostKept)
            _kept.TryAdd((DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), words), true);
    }

    public IEnumerable<(DateOnly Day, string Words)> Take() => Interlocked.Exchange(ref _kept, []).Keys;

    /// <summary>For what could not be saved.</summary>
    public void PutBack((DateOnly Day, string Words) unsaved) => _kept.TryAdd(unsaved, true);

    /// <summary>
    /// Words as they are kept: folded, a few of them, of letters, or numbers of at most two digits (12 steps). Null for
    /// anything else, such as addresses, telephone numbers and sentences.
    /// </summary>
    internal static string? Kept(string text)
    {
        var words = SearchText.Fold(text);
        return words.Length is >= 3 and <= UnmetSearch.MaxWordsLength && words.Count(letter => letter == ' ') < MostWords
            && Plain().IsMatch(words) && words.Any(char.IsLetter) ? words : null;
    }

    [GeneratedRegex(@"^(?:(?:[\p{L}\p{M}'’]+|[0-9]{1,2})(?:[ -]|$))+$")]
    private static partial Regex Plain();
}
