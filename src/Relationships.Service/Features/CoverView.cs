using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Features;

/// <summary>Another worker stands in for the worker.</summary>
/// <param name="FirstDay">In the relationship's zone.</param>
/// <param name="LastDay">In the relationship's zone, the last on which they stand in.</param>
/// <param name="Until">Not included.</param>
public sealed record CoverView(
    Guid Id, Guid StandInId, DateOnly FirstDay, DateOnly LastDay, DateTimeOffset From, DateTimeOffset Until)
{
    internal static CoverView Of(SupportRelationship relationship, Cover cover) => new(
        cover.Id.Value, cover.StandIn.Value, relationship.DayOf(cover.From),
        relationship.DayOf(cover.Until.AddTicks(-1)), cover.From, cover.Until);
}
