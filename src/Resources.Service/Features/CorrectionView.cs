using PeerSupport.Resources.Domain;
using PeerSupport.ServiceDefaults.Http;

namespace PeerSupport.Resources.Features;

/// <param name="Field">The field of the service that should say something else, by its HSDS name.</param>
/// <param name="Applied">What was proposed has been put into the entry.</param>
/// <param name="Reason">Why it was declined.</param>
public sealed record CorrectionView(
    Guid Id, long Revision, Guid ServiceId, CorrectionKind Kind, string? Field, string? Value, string? Words,
    DateTimeOffset SuggestedAt, CorrectionState State, DateTimeOffset? DecidedAt, bool Applied, string? Reason) : IRevisioned
{
    internal static CorrectionView Of(Correction correction) => new(
        correction.Id.Value, correction.Revision, correction.Suggested.ServiceId, correction.Suggested.Kind, correction.Suggested.Field,
        correction.Suggested.Value, correction.Suggested.Words, correction.SuggestedAt, correction.State, correction.DecidedAt,
        correction.IsApplied, correction.Reason);
}
