namespace PeerSupport.Resources.Search;

/// <summary>Which taxonomy term lies under which; a term stands for everything below it.</summary>
public sealed class Taxonomy(IReadOnlyDictionary<Guid, Guid> parents)
{
    public static Taxonomy Flat { get; } = new(new Dictionary<Guid, Guid>());

    /// <summary>The terms and all that lies above them, each once; a circle in the data ends where it began.</summary>
    public IReadOnlySet<Guid> Expand(IEnumerable<Guid> terms)
    {
        var expanded = new HashSet<Guid>();
        foreach (var term in terms)
        {
            for (Guid? above = term; above is { } at && expanded.Add(at);)
                above = parents.TryGetValue(at, out var parent) ? parent : null;
        }

        return expanded;
    }
}
