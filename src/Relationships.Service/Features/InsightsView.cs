using System.Text.Json;
using CsvHelper;
using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Features;

/// <param name="Measure">
/// relationshipsNow, reviewsOverdueNow, started, daysToAgreement, workerContacts, reviewsHeld, endings, withdrawn,
/// peerTScoreChange, workerTScoreChange or packsOffered.
/// </param>
/// <param name="Group">A part, total; or of averages count, mean, median.</param>
/// <param name="Value">Null where it is hidden, and for an average of nothing.</param>
/// <param name="Hidden">Fewer than five relationships stand behind it, or it would tell such a number.</param>
public sealed record FigureView(string Measure, string Group, decimal? Value, bool Hidden);

/// <param name="SiteId">Null: all sites that the caller may have numbers of.</param>
/// <param name="From">The first day, by each site's own clock.</param>
/// <param name="To">The last day.</param>
public sealed record InsightsView(Guid? SiteId, DateOnly From, DateOnly To, IReadOnlyList<FigureView> Figures)
{
    private const string HiddenText = "hidden";

    /// <summary>RFC 4180, a figure a line. Names are ours and values numbers, so no cell can hold a formula.</summary>
    internal byte[] ToCsv()
    {
        using var stream = new MemoryStream();
        using (var csv = CsvWriter.Create(stream, null, leaveOpen: true))
        {
            Write(csv, "measure", "group", "value");
            foreach (var figure in Figures)
                Write(csv, figure.Measure, figure.Group, figure.Hidden ? HiddenText
                    : figure.Value?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "");
        }

        return stream.ToArray();
    }

    private static void Write(CsvWriter csv, params string[] fields)
    {
        foreach (var field in fields)
            csv.WriteField(field);
        csv.EndRecord();
    }
}

/// <summary>One row of every table, as this reader may see it.</summary>
/// <param name="Row">The site's, or that of all.</param>
/// <param name="IsOwn">Whether a site is the reader's own; null: all are, and nothing is hidden.</param>
internal sealed record InsightsReader(Insights Insights, int Row, Func<int, bool>? IsOwn)
{
    private static readonly string[] Phases = [.. Insights.OpenPhases.Select(Name)], Kinds = [.. Insights.EndingKinds.Select(Name)];

    public IReadOnlyList<FigureView> Figures =>
    [
        .. Counts("relationshipsNow", Insights.Phases, Phases),
        new("reviewsOverdueNow", "total", Share(Insights.ReviewsOverdue), Share(Insights.ReviewsOverdue) is null),
        .. Counts("started", Insights.Started),
        .. Average("daysToAgreement", Insights.DaysToAgreement, 1, Insights.DaysToAgreement.Counts()),
        .. Counts("workerContacts", Insights.Contacts, "withinHours", "exception", "hoursUnknown"),
        .. Counts("reviewsHeld", Insights.Reviews, "onTime", "late"),
        .. Counts("endings", Insights.Endings, Kinds),
        .. Counts("withdrawn", Insights.Withdrawn),
        .. Average("peerTScoreChange", Insights.PeerChange, 2, Insights.PeerChange.Shares(Insights.Endings)),
        .. Average("workerTScoreChange", Insights.WorkerChange, 2, Insights.WorkerChange.Shares(Insights.Endings)),
        .. Counts("packsOffered", Insights.Packs, "taken", "declined", "unanswered"),
    ];

    private IEnumerable<FigureView> Counts(string measure, CountTable table, params string[] groups)
    {
        var hidden = Hidden(table);
        for (var group = groups.Length == 0 ? table.Groups : 0; group <= table.Groups; group++)
            yield return Figure(measure, group < groups.Length ? groups[group] : "total",
                hidden(group) ? null : table[Row, group].Count, hidden(group));
    }

    private IEnumerable<FigureView> Average(string measure, Averages averages, int digits, CountTable shares)
    {
        var isHidden = Hidden(averages.Counts())(0);
        var count = shares.Groups > 1 ? Share(shares) : isHidden ? null : shares[Row, 0].Count;
        yield return Figure(measure, "count", count, count is null);
        yield return Figure(measure, "mean", isHidden ? null : Rounded(averages.Mean(Row)), isHidden);
        if (shares.Groups == 1)
            yield return Figure(measure, "median", isHidden ? null : Rounded(averages.Median(Row)), isHidden);

        decimal? Rounded(decimal? value) => value is { } known ? decimal.Round(known, digits, MidpointRounding.AwayFromZero) : null;
    }

    // The whole is shown elsewhere, so it is known, and neither the share nor the rest may be small.
    private int? Share(CountTable shares) =>
        Hidden(shares, isWholeKnown: true)(0) ? null : shares[Row, 0].Count;

    private Func<int, bool> Hidden(CountTable table, bool isWholeKnown = false)
    {
        if (IsOwn is not { } own)
            return _ => false;

        var hidden = SmallNumbers.HiddenIn(
            table, (site, group) => (site < table.Sites && own(site)) || (isWholeKnown && group == table.Groups));
        return group => hidden[Row, group];
    }

    private static FigureView Figure(string measure, string group, decimal? value, bool hidden) =>
        new(measure, group, value, hidden);

    private static string Name<T>(T group) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(group.ToString());
}
