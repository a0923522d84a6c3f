using PeerSupport.Web.Words;
using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Forms;

/// <summary>Days from the first to the last, both included, of which numbers are told.</summary>
public sealed record Period(DateOnly From, DateOnly To)
{
    private const int QuarterMonths = 3, MaxYears = 5;

    public string Name => T("{0} to {1}", LocalTime.Day(From), LocalTime.Day(To));

    public bool IsTold => From <= To && To < From.AddYears(MaxYears);

    public static Period Quarter(DateOnly day)
    {
        var start = new DateOnly(day.Year, ((day.Month - 1) / QuarterMonths * QuarterMonths) + 1, 1);
        return new(start, start.AddMonths(QuarterMonths).AddDays(-1));
    }

    /// <summary>The period as long as this that lies so many before or behind it; whole months stay whole months.</summary>
    public Period Shifted(int periods)
    {
        if (From.Day is 1 && To.AddDays(1).Day is 1)
        {
            var months = ((To.Year - From.Year) * 12) + To.Month - From.Month + 1;
            return new(From.AddMonths(periods * months), To.AddDays(1).AddMonths(periods * months).AddDays(-1));
        }

        var days = To.DayNumber - From.DayNumber + 1;
        return new(From.AddDays(periods * days), To.AddDays(periods * days));
    }
}
