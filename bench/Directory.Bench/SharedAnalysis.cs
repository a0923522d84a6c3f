using PeerSupport.Resources.Search;
using PeerSupport.Resources.Search.Analysis;

namespace PeerSupport.Directory.Bench;

/// <summary>The words and stems of a document as the product analyses them, for all engines alike.</summary>
internal static class SharedAnalysis
{
    private static readonly Vocabulary Vocabulary = new();

    /// <summary>Each word that counts, with its stem and whether it stands in the name.</summary>
    public static List<(string Word, string Stem, bool InName)> Analyse(DirectoryDocument document)
    {
        var guess = new LanguageGuess();
        var words = new List<(AnalysedWord Word, bool InName)>();
        foreach (var text in document.Texts)
        {
            foreach (var token in new Tokens(text.Text))
            {
                var word = Vocabulary.Analyse(text.Text.AsSpan(token.Start, token.Length));
                guess.See(word);
                words.Add((word, text.Field is TextField.Name));
            }
        }

        var language = guess.Language;
        return [.. words.Where(word => word.Word.StemIn(language) is not null)
            .Select(word => (word.Word.Text, word.Word.StemIn(language)!, word.InName))];
    }

    public static int[] Cells(SearchQuery query) => [.. new Resources.Search.Segments.GeoCircle(query.Near!.Value, query.Within).Cells
        .SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1))];
}
