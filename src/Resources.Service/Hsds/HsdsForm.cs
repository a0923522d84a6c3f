using System.Collections.Immutable;

namespace PeerSupport.Resources.Hsds;

/// <summary>How much goes out within a row: which nests are followed, from which tables.</summary>
internal sealed class HsdsForm
{
    private readonly bool _isWhole;
    private readonly ImmutableDictionary<string, IReadOnlyList<HsdsNest>> _said;

    private HsdsForm(bool isWhole, ImmutableDictionary<string, IReadOnlyList<HsdsNest>> said) => (_isWhole, _said) = (isWhole, said);

    /// <summary>Nothing within anything.</summary>
    public static HsdsForm Flat { get; } = new(false, ImmutableDictionary<string, IReadOnlyList<HsdsNest>>.Empty);

    /// <summary>Everything within what it belongs to.</summary>
    public static HsdsForm Whole { get; } = new(true, ImmutableDictionary<string, IReadOnlyList<HsdsNest>>.Empty);

    public IReadOnlyList<HsdsNest> Nests(string table) =>
        _said.TryGetValue(table, out var nests) ? nests : _isWhole ? HsdsTables.Get(table).Nests : [];

    /// <summary>Only these are nested in rows of the table, by their names or in the notation of <c>HsdsTables.txt</c>.</summary>
    public HsdsForm Only(string table, params IReadOnlyList<string> nests) => With(table, [.. nests.Select(nest => Find(table, nest))]);

    /// <summary>These are nested besides what is.</summary>
    public HsdsForm And(string table, params IReadOnlyList<string> nests) =>
        With(table, [.. Nests(table), .. nests.Select(nest => Find(table, nest))]);

    /// <summary>This one is not nested.</summary>
    public HsdsForm Without(string table, string name) => With(table, [.. Nests(table).Where(nest => nest.Name != name)]);

    private HsdsForm With(string table, IReadOnlyList<HsdsNest> nests) => new(_isWhole, _said.SetItem(table, nests));

    private static HsdsNest Find(string table, string nest) => HsdsTables.Get(table).Nests.FirstOrDefault(known => known.Name == nest)
        ?? HsdsNest.Parse(nest, HsdsTables.Get(table).Fields);
}
