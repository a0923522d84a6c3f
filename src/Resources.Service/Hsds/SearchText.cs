using System.Globalization;
using System.Text;

namespace PeerSupport.Resources.Hsds;

/// <summary>Lower case, without accents, one space between words: stored and asked for in the same form.</summary>
internal static class SearchText
{
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsWhiteSpace(letter))
            {
                if (folded.Length > 0 && folded[^1] != ' ')
                    folded.Append(' ');
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark)
                folded.Append(char.ToLowerInvariant(letter));
        }

        return folded.ToString().TrimEnd().Normalize(NormalizationForm.FormC);
    }
}
