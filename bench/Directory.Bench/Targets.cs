using System.Text;

namespace PeerSupport.Directory.Bench;

/// <summary>What was to be reached, and whether this run did.</summary>
internal static class Targets
{
    public static string Table(IReadOnlyList<Figures> all, HttpFigures? http)
    {
        var text = new StringBuilder("| to be reached | measured | |\n|---|---|---|\n");
        foreach (var own in all.Where(figures => figures.Engine == OwnEngine.Title))
        {
            var times = all.FirstOrDefault(figures => figures.Records == own.Records && figures.Engine == LuceneEngine.Title) is { } lucene
                ? own.Throughput / lucene.Throughput
                : double.NaN;
            var least = own.Records < 1_000_000 ? 8 : 3;
            Row(text, $"{own.Records:N0}: at least {least} times Lucene.Net's throughput", $"{times:F1} times", times >= least);
            var slower = own.SteadyWhileUpdating!.P99 / own.Steady!.P99;
            Row(text, $"{own.Records:N0}: p99 with {Measurement.UpdatesPerSecond} updates/s at most twice that without", $"{slower:F2} times", slower <= 2);
            Row(text, $"{own.Records:N0}: an update visible within 1 s", $"{own.VisibleAfter:F0} ms", own.VisibleAfter <= 1000);
            Row(text, $"{own.Records:N0}: at most 500 bytes of memory a record", $"{own.BytesARecord:F0}", own.BytesARecord <= 500);
            if (own.Records >= 1_000_000)
                Row(text, $"{own.Records:N0}: built in under 60 s", $"{own.BuildSeconds:F1} s", own.BuildSeconds < 60);
        }

        if (http is not null)
            Row(text, $"{http.Records:N0}, through the gateway: at least half the requests/s of the same bytes", $"{http.Share:P0}", http.Share >= 0.5);
        return text.AppendLine().ToString();
    }

    private static void Row(StringBuilder text, string target, string measured, bool isReached) =>
        text.Append("| ").AppendJoin(" | ", target, measured, isReached ? "reached" : "**not reached**").AppendLine(" |");
}
