namespace PeerSupport.Resources.Editing;

/// <summary>What keeps an edit from being made, by the path of the field in the request.</summary>
internal sealed class EditObjections
{
    private readonly Dictionary<string, string[]> _found = [];

    public bool Any => _found.Count > 0;

    public IDictionary<string, string[]> Found => _found;

    public void Add(string path, string? field, string message)
    {
        var at = string.IsNullOrEmpty(field) ? path : $"{path}.{field}";
        _found[at] = [.. _found.GetValueOrDefault(at, []).Append(message).Distinct()];
    }
}
