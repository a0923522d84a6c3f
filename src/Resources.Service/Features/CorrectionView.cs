using Microsoft.EntityFrameworkCore;
using PeerSupport.Resources.Domain;
using PeerSupport.Resources.Hsds;
using PeerSupport.Resources.Persistence;
using PeerSupport.ServiceDefaults.Http;

namespace PeerSupport.Resources.Features;

/// <param name="ServiceName">What the entry is called now; null where it is no longer in the directory.</param>
/// <param name="Field">The field of the service that should say something else, by its HSDS name.</param>
/// <param name="Applied">What was proposed has been put into the entry.</param>
/// <param name="Reason">Why it was declined.</param>
public sealed record CorrectionView(
    Guid Id, long Revision, Guid ServiceId, string? ServiceName, CorrectionKind Kind, string? Field, string? Value, string? Words,
    DateTimeOffset SuggestedAt, CorrectionState State, DateTimeOffset? DecidedAt, bool Applied, string? Reason) : IRevisioned
{
    internal static CorrectionView Of(Correction correction, IReadOnlyDictionary<Guid, string?> names) => new(
        correction.Id.Value, correction.Revision, correction.Suggested.ServiceId, names.GetValueOrDefault(correction.Suggested.ServiceId),
        correction.Suggested.Kind, correction.Suggested.Field, correction.Suggested.Value, correction.Suggested.Words, correction.SuggestedAt, correction.State,
        correction.DecidedAt, correction.IsApplied, correction.Reason);
}

internal static class CorrectionViews
{
    public static async Task<CorrectionView> View(this ResourcesDb db, Correction correction, CancellationToken cancellation)
    {
        var names = await db.NamesOf([correction], cancellation);
        return CorrectionView.Of(correction, names);
    }

    public static async Task<Page<CorrectionView>> Views(this ResourcesDb db, Page<Correction> corrections, CancellationToken cancellation)
    {
        var names = await db.NamesOf(corrections.Items, cancellation);
        return corrections.Select(correction => CorrectionView.Of(correction, names));
    }

    private static async Task<IReadOnlyDictionary<Guid, string?>> NamesOf(
        this ResourcesDb db, IReadOnlyList<Correction> corrections, CancellationToken cancellation)
    {
        Guid[] services = [.. corrections.Select(correction => correction.Suggested.ServiceId).Distinct()];
        return await db.Records.Where(record => record.TableName == HsdsTables.Service && services.Contains(record.Id))
            .ToDictionaryAsync(record => record.Id, record => record.Name, cancellation);
    }
}
