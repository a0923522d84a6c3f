using PeerSupport.Messages.Agreements;

namespace PeerSupport.Relationships.Domain;

/// <summary>One goal's ratings by each side, oldest first.</summary>
/// <param name="Dropped">No longer in the version in force: listed, not counted.</param>
internal sealed record GoalProgress(AgreedGoal Goal, bool Dropped, IReadOnlyList<Rating> Peer, IReadOnlyList<Rating> Worker)
{
    public IReadOnlyList<Rating> Of(Side side) => side is Side.Peer ? Peer : Worker;

    public int? Latest(Side side) => Of(side) is [.., var last] ? last.Level : null;
}
