namespace PeerSupport.Kernel;

/// <summary>
/// The root of a consistency boundary, owned by one organisation. Methods change state and record what happened;
/// saving stores the record and the change together, or neither.
/// </summary>
public abstract class Aggregate
{
    private readonly List<object> _events = [];

    /// <summary>The tenant. Set once, when the aggregate is created; every query is filtered by it.</summary>
    public OrganisationId Organisation { get; protected init; }

    /// <summary>Bumped on every save that changed anything inside the boundary; the number behind the ETag.</summary>
    public long Revision { get; private set; }

    /// <summary>What happened since the last save, oldest first.</summary>
    public IReadOnlyList<object> Events => _events;

    /// <summary>Records a message of the published language, to be stored with the change by the next save.</summary>
    protected void Raise(object happened) => _events.Add(happened);

    internal IReadOnlyList<object> TakeEvents()
    {
        object[] taken = [.. _events];
        _events.Clear();
        return taken;
    }

    internal void NextRevision() => Revision++;
}
