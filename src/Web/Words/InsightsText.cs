using System.Globalization;
using PeerSupport.Web.Clients;
using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Words;

/// <summary>The numbers of a site in words.</summary>
internal static class InsightsText
{
    public static IReadOnlyList<(string Code, string Name)> Phases =>
        [.. ((string[])["gettingToKnow", "agreeing", "active", "paused", "concluding"]).Select(phase => (phase, Words.Phases.Name(phase)))];

    public static IReadOnlyList<(string Code, string Name)> Contacts =>
    [
        ("withinHours", T("Within the agreed hours")), ("exception", T("Outside the agreed hours")),
        ("hoursUnknown", T("Before hours were known")),
    ];

    public static IReadOnlyList<(string Code, string Name)> Reviews => [("onTime", T("On time")), ("late", T("Late"))];

    public static IReadOnlyList<(string Code, string Name)> Packs =>
        [("taken", T("Taken")), ("declined", T("Declined")), ("unanswered", T("No answer yet"))];

    /// <summary>Totals that are set side by side: over time, or site by site.</summary>
    public static IReadOnlyList<(string Measure, string Name)> Compared =>
        [("started", T("Started")), ("endings", T("Endings")), ("withdrawn", T("Stopped early"))];

    public static string Of(FigureView? figure) => figure switch
    {
        { Hidden: true } => T("not shown"),
        { Value: { } value } => value.ToString("0.##", CultureInfo.CurrentCulture),
        _ => T("none"),
    };
}
