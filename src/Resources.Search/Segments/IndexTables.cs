using PeerSupport.Resources.Search.Analysis;

namespace PeerSupport.Resources.Search.Segments;

/// <summary>What all segments of an index share: words analysed before, and numbers for the values of labels.</summary>
internal sealed class IndexTables
{
    public Vocabulary Vocabulary { get; } = new();
    public LabelSet<Guid> Terms { get; } = new();
    public LabelSet<Guid> Providers { get; } = new();
    public LabelSet<Guid> Publishers { get; } = new();
    public LabelSet<string> Languages { get; } = new(StringComparer.OrdinalIgnoreCase);
    public LabelSet<PlaceName> Towns { get; } = new();
    public LabelSet<PlaceName> Postcodes { get; } = new();
    public LabelSet<OpeningHours> Hours { get; } = new();

    public int[] ToNumbers(IReadOnlySet<Guid> terms) => [.. terms.Select(Terms.Of)];
}

/// <summary>A town or postcode as written first; other spellings of letters, accents and spaces are the same.</summary>
internal sealed class PlaceName(string name) : IEquatable<PlaceName>
{
    private readonly string _key = Folding.Key(name);

    public string Name => name;

    public bool Equals(PlaceName? other) => other?._key == _key;

    public override bool Equals(object? obj) => Equals(obj as PlaceName);

    public override int GetHashCode() => _key.GetHashCode(StringComparison.Ordinal);
}
