using System.Globalization;

namespace PeerSupport.Web.Clients;

internal sealed partial class RelationshipsClient
{
    /// <param name="site">Null: all that the caller may have numbers of.</param>
    /// <param name="to">With <paramref name="from"/> left out: from the beginning of the calendar period.</param>
    public Task<InsightsView> Insights(Guid? site, DateOnly? from, DateOnly? to) =>
        Get<InsightsView>(InsightsPath(site, from, to, "json"));

    public Task<byte[]> InsightsCsv(Guid? site, DateOnly? from, DateOnly? to) => Download(InsightsPath(site, from, to, "csv"));

    private static string InsightsPath(Guid? site, DateOnly? from, DateOnly? to, string format) =>
        $"{Root}/insights?format={format}" + (site is { } one ? $"&siteId={one}" : "") + Day("from", from) + Day("to", to);

    private static string Day(string name, DateOnly? day) =>
        day is { } known ? $"&{name}={known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "";
}

public sealed record InsightsView(Guid? SiteId, DateOnly From, DateOnly To, IReadOnlyList<FigureView> Figures)
{
    public FigureView? Figure(string measure, string group = "total") =>
        Figures.FirstOrDefault(figure => figure.Measure == measure && figure.Group == group);
}

/// <param name="Value">Null where it is hidden, and for an average of nothing.</param>
/// <param name="Hidden">Fewer than five stand behind it, or it would tell such a number.</param>
public sealed record FigureView(string Measure, string Group, decimal? Value, bool Hidden);
