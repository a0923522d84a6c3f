using PeerSupport.Web.Clients;
using PeerSupport.Web.Words;

namespace PeerSupport.Web.Forms;

/// <summary>What is typed to log a contact; day and time are those on the clock in the agreement's zone.</summary>
public sealed class ContactForm
{
    public string? Kind { get; set; }
    public string? Day { get; set; }
    public string? Time { get; set; }
    public string? ReachedOutBy { get; set; }
    public string? Goal { get; set; }
    public string? Minutes { get; set; }
    public string? Note { get; set; }
    public string? ExceptionReason { get; set; }
    public string? Key { get; set; }

    internal LogContactRequest Read(FormErrors errors, Seen seen)
    {
        var kind = errors.Require("Kind", Kind, "Choose what it was.");
        var day = errors.Date("Day", Day, "Enter the day.");
        var time = errors.Time("Time", Time, "Enter a time such as 14:30.");
        var at = day is { } date && time is { } clock ? LocalTime.Instant(date, clock, seen.Zone) : null;
        if (at is null && day is not null && time is not null)
            errors.Add("Time", "This time did not exist on that day, because the clocks went forward.");
        var by = seen.IsPeer || ReachedOutBy is "peer" ? "peer" : "worker";
        return new(at ?? default, kind, null, errors.Number("Minutes", Minutes, 0, 1440), by,
            Text(Note), Guid.TryParse(Goal, out var goal) ? goal : null, Text(ExceptionReason));
    }

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
