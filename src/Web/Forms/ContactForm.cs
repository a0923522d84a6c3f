using PeerSupport.Web.Clients;
using PeerSupport.Web.Words;
using static PeerSupport.Web.Words.Text;

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
    public string? Place { get; set; }
    public string? Link { get; set; }
    public string? Note { get; set; }
    public string? WithheldText { get; set; }
    public string? WithheldReason { get; set; }
    public string? ExceptionReason { get; set; }
    public long Revision { get; set; }
    public string? Key { get; set; }

    /// <summary>The instant that day and time name, where they name one.</summary>
    internal DateTimeOffset? At(Seen seen) =>
        DateOnly.TryParseExact(Day, "yyyy-MM-dd", out var day)
        && TimeOnly.TryParse(Time, System.Globalization.CultureInfo.InvariantCulture, out var time)
            ? LocalTime.Instant(day, time, seen.Zone) : null;

    internal LogContactRequest Read(FormErrors errors, Seen seen)
    {
        var kind = errors.Require("Kind", Kind, T("Choose what it was."));
        var by = seen.IsPeer || ReachedOutBy is "peer" ? "peer" : "worker";
        return new(ReadAt(errors, seen) ?? default, kind, null, ReadMinutes(errors), by, Text(Note), ReadGoal(),
            Text(ExceptionReason), Text(Place), Text(Link), ReadWithheld(errors));
    }

    /// <summary>A planned meeting that took place; what was as planned is not said again.</summary>
    internal KeptContactRequest ReadKept(FormErrors errors, Seen seen, MeetingView planned)
    {
        var at = ReadAt(errors, seen);
        return new(at == planned.StartsAt ? null : at, ReadMinutes(errors), Text(Note), ReadGoal(), Text(ExceptionReason),
            ReadWithheld(errors));
    }

    internal DateTimeOffset? ReadAt(FormErrors errors, Seen seen)
    {
        var day = errors.Date("Day", Day, T("Enter the day."));
        var time = errors.Time("Time", Time, T("Enter a time such as 14:30."));
        if (day is null || time is null)
            return null;
        if (LocalTime.Instant(day.Value, time.Value, seen.Zone) is { } at)
            return at;
        errors.Add("Time", T("This time did not exist on that day, because the clocks went forward."));
        return null;
    }

    private int? ReadMinutes(FormErrors errors) => errors.Number("Minutes", Minutes, 0, 1440);

    private Guid? ReadGoal() => Guid.TryParse(Goal, out var goal) ? goal : null;

    private WithheldRequest? ReadWithheld(FormErrors errors) => Text(WithheldText) is not { } withheld ? null
        : new(withheld, errors.Require("WithheldReason", WithheldReason, T("Say which other person this protects, and how.")));

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
