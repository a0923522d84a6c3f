using System.ComponentModel.DataAnnotations;

namespace PeerSupport.Relationships.Features;

/// <summary>Section <c>Insights</c>: how many calendar months a report covers for somebody outside its sites.</summary>
public sealed class InsightsOptions
{
    [AllowedValues(1, 2, 3, 4, 6, 12)]
    public int PeriodMonths { get; set; } = 3;
}

/// <summary>Days from the first to the last, both included.</summary>
internal sealed record InsightsPeriod(DateOnly From, DateOnly To)
{
    /// <summary>What concluded in so much time is read into memory for its scores.</summary>
    public const int MaxYears = 5;

    private const int FirstYear = 1900, LastYear = 2199;

    public bool IsTooLong => To >= From.AddYears(MaxYears);

    /// <summary>As asked for; what is left out is today, and the beginning of the calendar period.</summary>
    public static InsightsPeriod Of(DateOnly? from, DateOnly? to, DateOnly today, int months)
    {
        var last = to ?? today;
        var period = new InsightsPeriod(from ?? StartOf(last, months), last);
        return period.From <= last && period.From.Year >= FirstYear && last.Year <= LastYear
            ? period
            : throw new BadHttpRequestException($"A period begins before it ends, and lies between {FirstYear} and {LastYear}.");
    }

    /// <summary>
    /// The calendar period that these days lie in. Periods that never overlap cannot be subtracted from one another, which
    /// would tell what happened in the days by which they differ.
    /// </summary>
    public InsightsPeriod Whole(int months)
    {
        var start = StartOf(From, months);
        return StartOf(To, months) == start
            ? new(start, start.AddMonths(months).AddDays(-1))
            : throw new BadHttpRequestException($"From outside, a report covers one calendar period of {months} months.");
    }

    private static DateOnly StartOf(DateOnly day, int months) => new(day.Year, ((day.Month - 1) / months * months) + 1, 1);
}
