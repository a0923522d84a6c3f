using PeerSupport.Agreements.Domain;
using PeerSupport.ServiceDefaults.Http;

namespace PeerSupport.Agreements.Features;

/// <summary>An agreement as it is being negotiated, or as it is in force while nothing is.</summary>
/// <param name="Version">The version in force; 0 before the first.</param>
/// <param name="OpenVersion">The version being negotiated, or null.</param>
/// <param name="ReviewEveryDays">Days from one review to the next.</param>
/// <param name="Missing">What still stands between this and being in force: <c>contact-hours</c>, <c>goal</c>,
/// <c>clauses-peer</c>, <c>clauses-worker</c>, <c>items-peer</c>, <c>items-worker</c>.</param>
public sealed record AgreementView(
    Guid Id,
    long Revision,
    Guid RelationshipId,
    AgreementStatus Status,
    int Version,
    int? OpenVersion,
    IReadOnlyList<FixedClauseView> FixedClauses,
    IReadOnlyList<BoundaryView> Boundaries,
    IReadOnlyList<GoalView> Goals,
    int ReviewEveryDays,
    IReadOnlyList<string> Missing) : IRevisioned
{
    internal static AgreementView Of(Agreement agreement) => new(
        agreement.Id.Value, agreement.Revision, agreement.Relationship.Value, agreement.Status, agreement.Version,
        agreement.OpenVersion,
        FixedClauseView.Of(agreement.WorkingCopy), BoundaryView.Of(agreement.WorkingCopy), GoalView.Of(agreement.WorkingCopy),
        agreement.WorkingCopy.ReviewEveryDays, agreement.WorkingCopy.Missing());
}

/// <summary>A version that is or was in force, as it was accepted.</summary>
/// <param name="HoldsFrom">The instant at which the last acceptance was given.</param>
/// <param name="ReviewEveryDays">Days from one review to the next.</param>
public sealed record AgreementVersionView(
    Guid AgreementId,
    int Version,
    DateTimeOffset HoldsFrom,
    IReadOnlyList<FixedClauseView> FixedClauses,
    IReadOnlyList<BoundaryView> Boundaries,
    IReadOnlyList<GoalView> Goals,
    int ReviewEveryDays)
{
    internal static AgreementVersionView Of(Agreement agreement, AgreementVersion version) => new(
        agreement.Id.Value, version.Number, version.HoldsFrom,
        FixedClauseView.Of(version.Text), BoundaryView.Of(version.Text), GoalView.Of(version.Text),
        version.Text.ReviewEveryDays);
}

/// <summary>A version by its number and the instant from which it held.</summary>
public sealed record VersionSummary(int Version, DateTimeOffset HoldsFrom);
