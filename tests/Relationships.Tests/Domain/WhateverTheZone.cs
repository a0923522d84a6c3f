using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using NodaTime.TimeZones;
using PeerSupport.Messages;
using PeerSupport.Relationships.Domain;
using Interval = NodaTime.Interval;

namespace PeerSupport.Relationships.Tests.Domain;

/// <summary>
/// Random contact hours in every time zone that has daylight saving, and in some that have not, around a change of its clock.
/// The oracle goes the other way round, with another library and its own zone data: from the wall clock's intervals of each day
/// to instants.
/// </summary>
public class WhateverTheZone
{
    private const int DaysAround = 3, FirstYear = 2007, LastYear = 2024;

    private static readonly List<DateTimeZone> AllZones =
    [
        .. TimeZoneInfo.GetSystemTimeZones()
            .Where(zone => zone.SupportsDaylightSavingTime
                || zone.Id is "UTC" or "Asia/Kolkata" or "Asia/Tokyo" or "Asia/Kathmandu")
            .Select(zone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone.Id)).OfType<DateTimeZone>(),
    ];

    // The system's zone data and the oracle's may be of different editions, which once in a while correct the past.
    private static readonly List<DateTimeZone> Zones = [.. AllZones.Where(IsAlikeInBothEditions)];

    /// <param name="Closed">Closed days, counted from the day of the change.</param>
    /// <param name="Which">Of the year's changes.</param>
    /// <param name="Seconds">Instants to ask about, counted from the change.</param>
    public sealed record Question(ContactSpan[] Spans, int[] Closed, int Year, int Which, int[] Seconds)
    {
        public override string ToString() => $"{string.Join("; ", Spans.Select(s => $"{s.Day} {s.From}-{s.To}"))}, "
            + $"closed {string.Join(",", Closed)}, {Year}/{Which}, {string.Join(",", Seconds)}";
    }

    public static class Questions
    {
        // Half hours mostly, so that spans meet midnight and the hours that are skipped or come twice.
        private static readonly Gen<TimeOnly> Times = Gen.Frequency(
            (3, Gen.Choose(0, 47).Select(half => new TimeOnly(half / 2, half % 2 * 30))),
            (1, Gen.Choose(0, 86_399).Select(second => TimeOnly.MinValue.Add(TimeSpan.FromSeconds(second)))),
            (1, Gen.Constant(TimeOnly.MinValue)));

        private static readonly Gen<ContactSpan> Spans =
            from day in Gen.Choose(0, 6)
            from start in Times
            from end in Times
            select new ContactSpan((DayOfWeek)day, start, end);

        public static Arbitrary<Question> Arbitrary() => Arb.From(
            from count in Gen.Choose(1, 8)
            from spans in Spans.ArrayOf(count)
            from closed in Gen.Choose(-DaysAround, DaysAround).ArrayOf(2)
            from closes in Gen.Choose(0, 2)
            from year in Gen.Choose(FirstYear, LastYear)
            from which in Gen.Choose(0, 1)
            from seconds in Gen.Choose(-DaysAround * 86_400, DaysAround * 86_400).ArrayOf(6)
            select new Question(spans, closed[..closes], year, which, seconds));
    }

    [Property(Arbitrary = [typeof(Questions)], MaxTest = 150)]
    public void An_instant_is_within_the_hours_exactly_when_the_wall_clocks_intervals_hold_it(Question question) =>
        Assert.All(Zones, zone => Check(zone, question));

    [Fact]
    public void The_zones_asked_about_are_many_and_their_clocks_do_change()
    {
        Assert.InRange(Zones.Count, AllZones.Count - 10, AllZones.Count);
        Assert.InRange(Zones.Count(zone => Changes(zone, 2019).Count > 1), 100, 1000);
        Assert.Contains(Zones, zone => Changes(zone, 2019).Count == 0);
    }

    private static bool IsAlikeInBothEditions(DateTimeZone zone)
    {
        var system = TimeZoneInfo.FindSystemTimeZoneById(zone.Id);
        var changes = Enumerable.Range(FirstYear, LastYear - FirstYear + 1).SelectMany(year => Changes(zone, year));
        var weeks = Enumerable.Range(0, (LastYear - FirstYear + 1) * 52)
            .Select(week => Instant.FromUtc(FirstYear, 1, 1, 0, 0).Plus(Duration.FromDays(7 * week)));
        return changes.SelectMany(change => new[] { change, change.Minus(Duration.FromSeconds(1)) }).Concat(weeks).All(instant =>
            zone.GetUtcOffset(instant).ToTimeSpan() == system.GetUtcOffset(instant.ToDateTimeOffset()));
    }

    private static void Check(DateTimeZone zone, Question question)
    {
        var changes = Changes(zone, question.Year);
        var change = changes.Count > 0
            ? changes[question.Which % changes.Count]
            : Instant.FromUtc(question.Year, 6, 15, 12, 0);
        var today = change.InZone(zone).Date;
        var closed = question.Closed.Select(today.PlusDays).ToHashSet();
        var intervals = Intervals(zone, question.Spans, closed, today).ToList();
        var hours = ContactHours.Of(new(zone.Id, question.Spans));
        List<DateOnly> closedDays = [.. closed.Select(day => day.ToDateOnly())];

        Assert.Equal(
            zone.AtStartOfDay(today).ToInstant(), Instant.FromDateTimeOffset(today.ToDateOnly().StartIn(zone.Id)));
        var edges = intervals.SelectMany(interval => new[] { interval.Start, interval.End })
            .Where(edge => Duration.Max(edge - change, change - edge) < Duration.FromDays(DaysAround))
            .SelectMany(edge => new[] { edge.PlusTicks(-1), edge });
        foreach (var instant in question.Seconds.Select(second => change.Plus(Duration.FromSeconds(second))).Concat(edges))
            Assert.True(
                intervals.Any(interval => interval.Contains(instant)) == hours.Include(instant.ToDateTimeOffset(), closedDays),
                $"{zone.Id} {instant.InZone(zone)} ({string.Join(", ", closed)} closed)");
    }

    private static IEnumerable<Interval> Intervals(
        DateTimeZone zone, ContactSpan[] spans, HashSet<LocalDate> closed, LocalDate today)
    {
        var stretches = zone.GetZoneIntervals(
            today.PlusDays(-9).AtStartOfDayInZone(zone).ToInstant(), today.PlusDays(9).AtStartOfDayInZone(zone).ToInstant());
        return from offset in Enumerable.Range(-6, 13)
               let day = today.PlusDays(offset)
               where !closed.Contains(day)
               from span in spans
               where NodaTime.Extensions.DayOfWeekExtensions.ToIsoDayOfWeek(span.Day) == day.DayOfWeek
               let start = day + LocalTime.FromTimeOnly(span.From)
               let end = End(day, span, closed)
               from stretch in stretches
               from interval in OnTheWall(stretch, start, end)
               select interval;
    }

    private static LocalDateTime End(LocalDate day, ContactSpan span, HashSet<LocalDate> closed)
    {
        var next = day.PlusDays(1);
        return span.To > span.From ? day + LocalTime.FromTimeOnly(span.To)
            : closed.Contains(next) ? next.AtMidnight()
            : next + LocalTime.FromTimeOnly(span.To);
    }

    /// <summary>As long as the clock keeps one offset, an interval on the wall is one of instants.</summary>
    private static IEnumerable<Interval> OnTheWall(ZoneInterval stretch, LocalDateTime start, LocalDateTime end)
    {
        var (from, to) = (start.WithOffset(stretch.WallOffset).ToInstant(), end.WithOffset(stretch.WallOffset).ToInstant());
        if (stretch.HasStart)
            from = Instant.Max(from, stretch.Start);
        if (stretch.HasEnd)
            to = Instant.Min(to, stretch.End);
        if (from < to)
            yield return new Interval(from, to);
    }

    private static List<Instant> Changes(DateTimeZone zone, int year) =>
    [
        .. zone.GetZoneIntervals(Instant.FromUtc(year, 1, 1, 0, 0), Instant.FromUtc(year + 1, 1, 1, 0, 0)).Skip(1)
            .Select(stretch => stretch.Start),
    ];
}
