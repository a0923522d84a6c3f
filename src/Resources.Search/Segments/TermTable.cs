using PeerSupport.Resources.Search.Analysis;

namespace PeerSupport.Resources.Search.Segments;

/// <summary>The terms of a segment in order, stems before words, with a hash table over them.</summary>
internal sealed class TermTable
{
    private readonly string[] _terms;
    private readonly int[] _slots;

    public TermTable(string[] sorted)
    {
        _terms = sorted;
        _slots = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, sorted.Length * 3 / 2))];
        for (var term = 0; term < sorted.Length; term++)
        {
            var slot = sorted[term].GetHashCode(StringComparison.Ordinal) & (_slots.Length - 1);
            while (_slots[slot] != 0)
                slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = term + 1;
        }

        FirstWord = LowerBound(((char)(TextLanguage.LastMark + 1)).ToString());
    }

    public int Count => _terms.Length;

    /// <summary>Terms from here on are words; those before are stems.</summary>
    public int FirstWord { get; }

    public string this[int term] => _terms[term];

    public int Find(string term)
    {
        var slot = term.GetHashCode(StringComparison.Ordinal) & (_slots.Length - 1);
        for (; _slots[slot] != 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            if (_terms[_slots[slot] - 1] == term)
                return _slots[slot] - 1;
        }

        return -1;
    }

    /// <summary>The words that begin so: from the first to before the last.</summary>
    public (int From, int To) Beginning(string prefix) => (LowerBound(prefix), LowerBound(prefix + char.MaxValue));

    private int LowerBound(string term)
    {
        var (low, high) = (0, _terms.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (string.CompareOrdinal(_terms[middle], term) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
