using System.Globalization;
using PeerSupport.Web.Words;

namespace PeerSupport.Web.Forms;

/// <summary>Weekly opening hours as they are typed.</summary>
public sealed class HoursForm
{
    public const string FillUp = "Days.fill";

    /// <summary>From Monday on.</summary>
    public List<OpenDay> Days { get; set => field = value ?? []; } = [];
    public string? Words { get; set; }
    public string? Zone { get; set; }

    /// <summary>Schedules that no week can say and that are to be taken out.</summary>
    public List<string> Gone { get; set => field = value ?? []; } = [];
    public long Revision { get; set; }
    public string? Act { get; set; }

    internal static HoursForm Of(WeekOfSchedules week, string? zone, long revision) => new()
    {
        Days = [.. Enumerable.Range(0, ScheduleText.Codes.Length).Select(week.Day)],
        Words = week.Words,
        Zone = zone,
        Revision = revision,
    };

    /// <summary>Does what a button among the days asked for; whether one did.</summary>
    internal bool ChangeRows()
    {
        for (var at = 0; at < Days.Count; at++)
            RowAct.Do(Act, Spans(at), Days[at].Spans, () => new());
        if (Act is FillUp && Days.Count > 5)
        {
            foreach (var day in Days[1..5])
                (day.Spans, day.ByAppointment) = ([.. Days[0].Spans.Select(span => new OpenSpan { From = span.From, To = span.To })], Days[0].ByAppointment);
        }

        return Act is not null;
    }

    internal static string Spans(int day) => string.Create(CultureInfo.InvariantCulture, $"Days[{day}].Spans");
}

/// <summary>A day of the week; without times it is closed on it.</summary>
public sealed class OpenDay
{
    public List<OpenSpan> Spans { get; set => field = value ?? []; } = [];
    public bool ByAppointment { get; set; }
}

/// <summary>From when to when; nothing where both are left empty.</summary>
public sealed class OpenSpan
{
    /// <summary>The schedule that said so, by its id; whatever else it says goes on with the times.</summary>
    public string? Schedule { get; set; }
    public string? From { get; set; }
    public string? To { get; set; }
}
