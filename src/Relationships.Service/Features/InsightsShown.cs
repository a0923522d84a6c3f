using System.Text.Json;
using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Features;

/// <summary>One row of every table, as this reader may see it.</summary>
/// <param name="Row">The site's, or that of all.</param>
/// <param name="IsOwn">Whether a site is the reader's own; null: all are, and nothing is hidden.</param>
internal sealed record InsightsShown(Insights Insights, int Row, Func<int, bool>? IsOwn)
{
    private static readonly string[] Phases = [.. Insights.OpenPhases.Select(Name)];
    private static readonly string[] Kinds = [.. Insights.EndingKinds.Select(Name)];

    public IReadOnlyList<FigureView> Figures =>
    [
        .. Counts("relationshipsNow", Insights.Phases, Phases),
        Count("reviewsOverdueNow", "total", Share(Insights.ReviewsOverdue)),
        .. Counts("started", Insights.Started),
        .. Days(),
        .. Counts("workerContacts", Insights.Contacts, "withinHours", "exception", "hoursUnknown"),
        .. Counts("reviewsHeld", Insights.Reviews, "onTime", "late"),
        .. Counts("endings", Insights.Endings, Kinds),
        .. Counts("withdrawn", Insights.Withdrawn),
        .. Change("peerTScoreChange", Insights.PeerChange),
        .. Change("workerTScoreChange", Insights.WorkerChange),
        .. Counts("packsOffered", Insights.Packs, "taken", "declined", "unanswered"),
    ];

    private IEnumerable<FigureView> Counts(string measure, CountTable table, params string[] groups)
    {
        var hidden = Hidden(table);
        for (var group = groups.Length == 0 ? table.Groups : 0; group <= table.Groups; group++)
            yield return Count(
                measure, group < groups.Length ? groups[group] : "total", hidden(group) ? null : table[Row, group].Count);
    }

    private IEnumerable<FigureView> Days()
    {
        var (days, counts) = (Insights.DaysToAgreement, Insights.DaysToAgreement.Counts());
        var isHidden = Hidden(counts)(0);
        yield return Count("daysToAgreement", "count", isHidden ? null : counts[Row, 0].Count);
        yield return Average("daysToAgreement", "mean", isHidden, days.Mean(Row), digits: 1);
        yield return Average("daysToAgreement", "median", isHidden, days.Median(Row), digits: 1);
    }

    private IEnumerable<FigureView> Change(string measure, Averages change)
    {
        yield return Count(measure, "count", Share(change.Shares(Insights.Endings)));
        yield return Average(measure, "mean", Hidden(change.Counts())(0), change.Mean(Row), digits: 2);
    }

    // The whole is shown elsewhere, so it is known, and neither the share nor the rest may be small.
    private int? Share(CountTable shares) => Hidden(shares, isWholeKnown: true)(0) ? null : shares[Row, 0].Count;

    private Func<int, bool> Hidden(CountTable table, bool isWholeKnown = false)
    {
        if (IsOwn is not { } own)
            return _ => false;

        var hidden = SmallNumbers.HiddenIn(
            table, (site, group) => (site < table.Sites && own(site)) || (isWholeKnown && group == table.Groups));
        return group => hidden[Row, group];
    }

    private static FigureView Count(string measure, string group, int? count) => new(measure, group, count, count is null);

    private static FigureView Average(string measure, string group, bool isHidden, decimal? average, int digits) => new(
        measure, group,
        isHidden || average is null ? null : decimal.Round(average.Value, digits, MidpointRounding.AwayFromZero), isHidden);

    private static string Name<T>(T group) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(group.ToString());
}
