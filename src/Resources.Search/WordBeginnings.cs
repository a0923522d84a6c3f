namespace PeerSupport.Resources.Search;

/// <summary>
/// The first two letters of the words looked for. No form of a word begins with others (but for <c>dying</c> and its like, of
/// <c>die</c>), so most words of a text are passed over by these alone: to find their stems would cost more than the search.
/// </summary>
internal sealed class WordBeginnings
{
    private const int AnyLetter = -1;

    // By the first letter, a bit for each second one. What is not ASCII is told apart by nothing here.
    private readonly int[] _seconds = new int[128];

    public WordBeginnings(IReadOnlyList<QueryWord> words)
    {
        foreach (var word in words)
        {
            if (word.Text is [var first, ..] && char.IsAscii(first))
                _seconds[first] |= SecondsOf(word.Text);
        }
    }

    /// <summary>False where a word as a text writes it is no form of any of those looked for.</summary>
    public bool MayBegin(ReadOnlySpan<char> written)
    {
        if (!char.IsAscii(written[0]))
            return true;
        var seconds = _seconds[char.ToLowerInvariant(written[0])];
        return seconds != 0 && (written.Length == 1 || !char.IsAsciiLetterOrDigit(written[1]) || (seconds & Bit(written[1])) != 0);
    }

    private static int SecondsOf(string word) => word.Length == 1 || !char.IsAscii(word[1]) ? AnyLetter
        : word[1] is 'i' or 'y' ? Bit('i') | Bit('y') : Bit(word[1]);

    // Upper and lower case have the same; that a digit has a letter's only lets some through in vain.
    private static int Bit(char letter) => 1 << (letter & 31);
}
