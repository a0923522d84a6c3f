namespace PeerSupport.Web.Components;

/// <summary>One goal with where it started and where each side sees it now.</summary>
public sealed record GoalRow(Guid Goal, decimal Weight, int Baseline, bool Dropped, int? Peer, int? Worker);
