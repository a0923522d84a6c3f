using System.Runtime.InteropServices;

namespace PeerSupport.Resources.Search.Segments;

/// <summary>The labels of each document of a segment, by their numbers.</summary>
internal sealed class LabelRows(int[] starts, int[] labels)
{
    public int Documents => starts.Length - 1;
    public int[] Labels => labels;
    public ReadOnlySpan<int> this[int document] => labels.AsSpan(starts[document], starts[document + 1] - starts[document]);
}

/// <summary>Takes rows in the order of the documents.</summary>
internal sealed class LabelRowsBuilder(int documents)
{
    private readonly List<int> _starts = new(documents + 1) { 0 };
    private readonly List<int> _labels = new(documents);

    /// <summary>Adds to the row that <see cref="EndRow"/> ends; a label counts once.</summary>
    public void Add(int label)
    {
        if (!CollectionsMarshal.AsSpan(_labels)[_starts[^1]..].Contains(label))
            _labels.Add(label);
    }

    public void EndRow() => _starts.Add(_labels.Count);

    public LabelRows Build() => new([.. _starts], [.. _labels]);
}
