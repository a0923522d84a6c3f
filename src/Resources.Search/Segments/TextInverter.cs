using System.Runtime.InteropServices;
using PeerSupport.Resources.Search.Analysis;

namespace PeerSupport.Resources.Search.Segments;

/// <summary>Turns texts into lists of documents by term.</summary>
internal sealed class TextInverter(Vocabulary vocabulary, int documents)
{
    // BM25 with its usual constants, over occurrences weighted by field. The mean length is fixed, so that a document's impacts are the
    // same in each segment and on each replica, and a merge copies them.
    private const double Saturation = 1.2;
    private const double LengthShare = 0.75;
    private const double MeanLength = 60;

    private readonly Dictionary<string, KnownWord> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _accented = new(StringComparer.Ordinal);
    private readonly List<(int Term, ushort Document, byte Impact)> _entries = new(documents * 64);
    private readonly List<int> _weights = [];
    private readonly List<int> _touched = [];
    private readonly List<(KnownWord Word, TextLanguage Language, int Weight)> _words = [];

    public void Add(ushort document, IReadOnlyList<IndexedText> texts)
    {
        Read(texts);
        foreach (var (word, language, weight) in _words)
        {
            if (word.Analysed.StemIn(language) is not { } stem)
                continue;
            Weigh(ref word.Word, word.Analysed.Text, weight);
            Weigh(ref word.Stems[language.Number], stem, weight);
        }

        Enter(document);
    }

    private void Enter(ushort document)
    {
        var weights = CollectionsMarshal.AsSpan(_weights);
        var length = Saturation * (1 - LengthShare + (LengthShare * _words.Count / MeanLength));
        foreach (var term in _touched)
        {
            _entries.Add((term, document, (byte)Math.Max(1, Math.Round(255 * weights[term] / (weights[term] + length)))));
            weights[term] = 0;
        }

        _touched.Clear();
    }

    public (TermTable Terms, PostingStore Postings, Dictionary<int, string> Accented) Build()
    {
        var sorted = _terms.Keys.ToArray();
        Array.Sort(sorted, string.CompareOrdinal);
        var (starts, lists, impacts) = Sort(sorted);

        var writer = new PostingsWriter(documents, sorted.Length);
        for (var term = 0; term < sorted.Length; term++)
            writer.Add(lists.AsSpan(starts[term]..starts[term + 1]), impacts.AsSpan(starts[term]..starts[term + 1]));

        var accented = new Dictionary<int, string>(_accented.Count);
        for (var term = 0; term < sorted.Length; term++)
        {
            if (_accented.TryGetValue(sorted[term], out var written))
                accented[term] = written;
        }

        return (new(sorted), writer.Build(), accented);
    }

    private void Read(IReadOnlyList<IndexedText> texts)
    {
        _words.Clear();
        var guess = new LanguageGuess();
        foreach (var text in texts)
        {
            // A language that is yet to be guessed stands as null until all texts are read.
            var language = text.Language is { } code ? TextLanguage.Of(code) : null;
            foreach (var token in new Tokens(text.Text))
            {
                var word = Know(text.Text.AsSpan(token.Start, token.Length));
                if (language is null)
                    guess.See(word.Analysed);
                _words.Add((word, language!, Weight(text.Field)));
            }
        }

        foreach (ref var word in CollectionsMarshal.AsSpan(_words))
            word.Language ??= guess.Language;
    }

    private KnownWord Know(ReadOnlySpan<char> written)
    {
        if (_known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(written, out var known))
            return known;

        var analysed = vocabulary.Analyse(written);
        known = new(analysed);
        if (analysed.Written.Any(letter => letter > '\u007f'))
            _accented.TryAdd(analysed.Text, analysed.Written);
        _known.Add(written.ToString(), known);
        return known;
    }

    // A word's terms get their numbers when they first occur: most words are of one language only.
    private void Weigh(ref int term, string text, int weight)
    {
        if (term < 0)
            term = TermOf(text);
        ref var weights = ref CollectionsMarshal.AsSpan(_weights)[term];
        if (weights == 0)
            _touched.Add(term);
        weights += weight;
    }

    private int TermOf(string text)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_terms, text, out var exists);
        if (!exists)
        {
            number = _weights.Count;
            _weights.Add(0);
        }

        return number;
    }

    // By counting; entries come in the order of documents and stay in it.
    private (int[] Starts, ushort[] Lists, byte[] Impacts) Sort(string[] sorted)
    {
        var place = new int[sorted.Length];
        for (var term = 0; term < sorted.Length; term++)
            place[_terms[sorted[term]]] = term;

        var starts = new int[sorted.Length + 1];
        foreach (var (term, _, _) in _entries)
            starts[place[term] + 1]++;
        for (var term = 0; term < sorted.Length; term++)
            starts[term + 1] += starts[term];

        var next = starts.AsSpan(0, sorted.Length).ToArray();
        var (lists, impacts) = (new ushort[_entries.Count], new byte[_entries.Count]);
        foreach (var (term, document, impact) in _entries)
        {
            var at = next[place[term]]++;
            (lists[at], impacts[at]) = (document, impact);
        }

        return (starts, lists, impacts);
    }

    private static int Weight(TextField field) => field switch
    {
        TextField.Name => 6,
        TextField.AlternateName => 5,
        TextField.Taxonomy => 4,
        TextField.Provider => 3,
        _ => 1,
    };

    private sealed class KnownWord(AnalysedWord analysed)
    {
        public int Word = -1;
        public AnalysedWord Analysed { get; } = analysed;
        public int[] Stems { get; } = [-1, -1, -1];
    }
}
