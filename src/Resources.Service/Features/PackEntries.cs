using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Kernel;
using PeerSupport.Resources.Domain;
using PeerSupport.Resources.Hsds;
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
        var ids = wanted.Select(entry => entry.ServiceId).Distinct().ToList();
        var names = await db.Records.Where(record => record.TableName == HsdsTables.Service && ids.Contains(record.Id))
            .ToDictionaryAsync(record => record.Id, record => record.Name, cancellation);
        if (ids.Find(id => !names.ContainsKey(id)) is var unknown && names.Count < ids.Count)
            throw new RuleViolationException("pack.unknown-service", $"The directory has no service {unknown}.");

        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, ZoneOf(relationship)).DateTime);
        return [.. wanted.Select(entry => new PackEntry(entry.ServiceId, names[entry.ServiceId] ?? "", entry.Reason, today))];
    }

    private static TimeZoneInfo ZoneOf(RelationshipCopy relationship) =>
        relationship.Zone is { } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known) ? known : TimeZoneInfo.Utc;
}
