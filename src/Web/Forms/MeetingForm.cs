using System.Globalization;
using PeerSupport.Web.Clients;
using PeerSupport.Web.Words;
using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Forms;

/// <summary>What is typed to plan a meeting; day and time are those on the clock in the agreement's zone.</summary>
public sealed class MeetingForm
{
    public string? Kind { get; set; }
    public string? Day { get; set; }
    public string? Time { get; set; }
    public string? Minutes { get; set; }
    public string? Place { get; set; }
    public string? Link { get; set; }
    public string? Goal { get; set; }
    public string? ExceptionReason { get; set; }
    public long Revision { get; set; }
    public string? Key { get; set; }

    internal static MeetingForm Of(MeetingView meeting, string zone)
    {
        var (day, time) = LocalTime.Typed(meeting.StartsAt, zone);
        return new()
        {
            Kind = meeting.Kind,
            Day = day,
            Time = time,
            Minutes = meeting.Minutes.ToString(CultureInfo.InvariantCulture),
            Place = meeting.Place,
            Link = meeting.Link,
            Goal = meeting.GoalId?.ToString() ?? "",
            ExceptionReason = meeting.ExceptionReason,
            Revision = meeting.Revision,
        };
    }

    internal MeetingRequest Read(FormErrors errors, Seen seen)
    {
        var kind = errors.Require("Kind", Kind, T("Choose how you meet."));
        var at = new ContactForm { Day = Day, Time = Time }.ReadAt(errors, seen);
        errors.Require("Minutes", Minutes, T("Say how many minutes it is meant to take."));
        return new(at ?? default, errors.Number("Minutes", Minutes, 1, 1440) ?? 0, kind, Text(Place), Text(Link),
            Guid.TryParse(Goal, out var goal) ? goal : null, Text(ExceptionReason));
    }

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
