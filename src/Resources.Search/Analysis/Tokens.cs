using System.Globalization;

namespace PeerSupport.Resources.Search.Analysis;

internal readonly record struct Token(int Start, int Length);

/// <summary>
/// The words of a text: runs of letters and digits, an apostrophe within included. Ideographs stand for themselves.
/// </summary>
internal ref struct Tokens(ReadOnlySpan<char> text)
{
    private const int LongestWord = 64;
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    public Token Current { get; private set; }

    public readonly Tokens GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_at < _text.Length)
        {
            if (!IsPart(_text[_at]))
            {
                _at++;
                continue;
            }

            var start = _at++;
            if (!IsIdeograph(_text[start]))
                Extend();
            if (_at - start > LongestWord)
                continue;
            Current = new(start, _at - start);
            return true;
        }

        return false;
    }

    private void Extend()
    {
        while (_at < _text.Length && !IsIdeograph(_text[_at]))
        {
            if (IsPart(_text[_at]))
                _at++;
            else if (_text[_at] is '\'' or '’' && _at + 1 < _text.Length && IsPart(_text[_at + 1]))
                _at += 2;
            else
                break;
        }
    }

    private static bool IsPart(char letter) => char.IsAscii(letter)
        ? char.IsAsciiLetterOrDigit(letter)
        : char.IsLetterOrDigit(letter)
            || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsIdeograph(char letter) => letter is >= '\u3040' and <= '\u9fff' or >= '\uf900' and <= '\ufaff';
}
