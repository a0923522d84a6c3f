namespace PeerSupport.Web.Words;

/// <summary>The time zones to choose from, by their IANA names.</summary>
internal static class Zones
{
    private static readonly IReadOnlyList<string> Known =
    [
        .. TimeZoneInfo.GetSystemTimeZones()
            .Where(zone => zone.HasIanaId && zone.Id.Contains('/') && !zone.Id.StartsWith("Etc/", StringComparison.Ordinal))
            .Select(zone => zone.Id).Append("UTC").Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>All of them, and the one that is there already, whatever it is.</summary>
    public static IEnumerable<(string Code, string Name)> With(string? chosen) =>
        (chosen is null or "" || Known.Contains(chosen) ? Known : [chosen, .. Known])
            .Select(zone => (zone, zone.Replace('_', ' ')));
}
