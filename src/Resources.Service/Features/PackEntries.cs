using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using PeerSupport.Kernel;
using PeerSupport.Resources.Domain;
using PeerSupport.Resources.Persistence;

namespace PeerSupport.Resources.Features;

public sealed record PackEntryRequest(
    [property: JsonRequired] Guid ServiceId,
    [property: Required, MinLength(1), MaxLength(PackEntry.MaxReasonLength)] string Reason);

internal static class PackEntries
{
    /// <summary>The entries as the directory has them today.</summary>
    /// <exception cref="RuleViolationException">The directory has no such service.</exception>
    public static async Task<IReadOnlyList<PackEntry>> Look(
        this ResourcesDb db, IReadOnlyList<PackEntryRequest> wanted, RelationshipCopy relationship, DateTimeOffset now,
        CancellationToken cancellation)
    {
        var directory = await db.Today([.. wanted.Select(entry => entry.ServiceId).Distinct()], cancellation);
        var day = relationship.DayOf(now);
        return [.. wanted.Select(entry => directory.Find(entry.ServiceId) is { } found
            ? new PackEntry(entry.ServiceId, found.Name, entry.Reason, day, found.Fingerprint)
            : throw new RuleViolationException("pack.unknown-service", $"The directory has no service {entry.ServiceId}."))];
    }

    /// <summary>The day where the relationship is.</summary>
    public static DateOnly DayOf(this RelationshipCopy? relationship, DateTimeOffset instant)
    {
        var zone = relationship?.Zone is { } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var known) ? known : TimeZoneInfo.Utc;
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);
    }
}
