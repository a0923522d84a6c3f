using PeerSupport.Kernel;

namespace PeerSupport.Relationships.Domain;

/// <summary>Another worker of the site stands in for the worker, from one instant (included) to another (excluded).</summary>
internal sealed class Cover
{
    /// <summary>Whoever is away for longer hands over.</summary>
    public const int MaxDays = 92;
    public const int MaxDaysAhead = 366;

    private Cover() { }

    public CoverId Id { get; private init; }
    public PersonId StandIn { get; private init; }
    public DateTimeOffset From { get; private init; }
    public DateTimeOffset Until { get; private set; }
    public PersonId ArrangedBy { get; private init; }

    internal static Cover Of(PersonId standIn, DateTimeOffset from, DateTimeOffset until, PersonId arrangedBy) =>
        new() { Id = CoverId.New(), StandIn = standIn, From = from, Until = until, ArrangedBy = arrangedBy };

    public bool Includes(DateTimeOffset at) => From <= at && at < Until;

    internal void EndAt(DateTimeOffset until) => Until = until;
}
