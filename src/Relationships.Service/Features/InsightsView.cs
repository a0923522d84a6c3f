using System.Globalization;
using CsvHelper;

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
                    : figure.Value?.ToString(CultureInfo.InvariantCulture) ?? "");
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
