using PeerSupport.Agreements.Domain;
using PeerSupport.Kernel;
using PeerSupport.Messages;
using static PeerSupport.Agreements.Tests.Domain.Sketch;

namespace PeerSupport.Agreements.Tests.Domain;

public class SayingWhatIsAgreed
{
    [Theory]
    [InlineData("Mars/Olympus_Mons")]
    [InlineData("Central Standard Time")]
    [InlineData("")]
    public void Contact_hours_are_in_a_zone_with_an_IANA_name(string zone) =>
        Assert.Equal("contact-hours.unknown-zone", Refusal(() => ContactHours.Guard(new(zone, ContactHours.WorkingWeek))));

    [Theory]
    [InlineData("America/Chicago")]
    [InlineData("Europe/London")]
    [InlineData("Etc/UTC")]
    [InlineData("UTC")]
    [InlineData("Asia/Kolkata")]
    public void Known_zones_will_do(string zone) => ContactHours.Guard(new(zone, ContactHours.WorkingWeek));

    [Theory]
    [InlineData(0)]
    [InlineData(51)]
    public void Contact_hours_have_a_span_and_not_too_many(int spans) =>
        Assert.Equal("contact-hours.spans", Refusal(() => ContactHours.Guard(
        new("Etc/UTC", [.. Enumerable.Range(0, spans)
            .Select(i => new ContactSpan(DayOfWeek.Monday, new(i / 6, i % 6 * 10), new(i / 6, (i % 6 * 10) + 5)))]))));

    [Theory]
    [InlineData("Mon 09-17, Mon 17-18", false)]
    [InlineData("Mon 09-17, Mon 16-18", true)]
    [InlineData("Mon 09-17, Mon 09-17", true)]
    [InlineData("Mon 22-06, Tue 06-08", false)]
    [InlineData("Mon 22-06, Tue 05-08", true)]
    [InlineData("Sat 22-06, Sun 05-08", true)]
    [InlineData("Sat 22-06, Sun 06-08", false)]
    [InlineData("Mon 00-00", false)]
    [InlineData("Mon 00-00, Mon 23-00", true)]
    [InlineData("Sat 00-00, Sun 00-00", false)]
    public void Spans_do_not_overlap(string spans, bool overlap)
    {
        List<ContactSpan> parsed = [.. spans.Split(", ").Select(span => new ContactSpan(
            Enum.GetValues<DayOfWeek>().Single(day => day.ToString().StartsWith(span[..3], StringComparison.Ordinal)),
            new(int.Parse(span[4..6], null), 0), new(int.Parse(span[7..9], null), 0)))];

        Assert.Equal(overlap, ContactHours.Overlap(parsed));
    }

    [Theory]
    [InlineData(null, null, 1)]
    [InlineData(3, 2, 6)]
    [InlineData(1, 1, 1)]
    public void A_goal_s_weight_is_importance_times_difficulty_or_one(int? importance, int? difficulty, int weight) =>
        Assert.Equal(weight, GoalOf(importance: importance, difficulty: difficulty).Weight);

    [Theory]
    [InlineData(3, null)]
    [InlineData(null, 1)]
    [InlineData(0, 1)]
    [InlineData(1, 4)]
    public void Importance_and_difficulty_are_one_to_three_or_both_left_out(int? importance, int? difficulty) =>
        Assert.Equal("goal.weight", Refusal(() => GoalOf(importance: importance, difficulty: difficulty).Guard()));

    [Theory]
    [InlineData(-3)]
    [InlineData(3)]
    public void A_baseline_is_one_of_the_five_levels(int baseline) =>
        Assert.Equal("goal.baseline", Refusal(() => GoalOf(baseline: baseline).Guard()));

    [Fact]
    public void A_goal_has_words() => Assert.Equal("goal.words", Refusal(() => GoalOf(" ").Guard()));

    [Fact]
    public void A_goal_has_five_levels_in_words()
    {
        Assert.Equal("goal.scale", Refusal(() => (GoalOf() with { Scale = ["a", "b", "c", "d"] }).Guard()));
        Assert.Equal("goal.scale", Refusal(() => (GoalOf() with { Scale = ["a", "b", "", "d", "e"] }).Guard()));
    }

    [Fact]
    public void A_boundary_has_what_its_kind_has_and_nothing_else()
    {
        Assert.Equal("boundary.contact-hours", Refusal(() => new BoundaryTerms(BoundaryKind.ContactHours, "Days.").Guard()));
        Assert.Equal("boundary.contact-hours", Refusal(() => new BoundaryTerms(BoundaryKind.Channels, "Days.", Hours).Guard()));
        Assert.Equal("boundary.reply-time", Refusal(() => new BoundaryTerms(BoundaryKind.ReplyTime, "Soon.").Guard()));
        Assert.Equal("boundary.reply-time",
            Refusal(() => new BoundaryTerms(BoundaryKind.ReplyTime, "Soon.", ReplyTimeHours: 0).Guard()));
        Assert.Equal("boundary.ending", Refusal(() => new BoundaryTerms(BoundaryKind.Ending, "One day.").Guard()));
        Assert.Equal("boundary.ending",
            Refusal(() => new BoundaryTerms(BoundaryKind.Ending, "One day.", Ending: new(-1, [])).Guard()));
        Assert.Equal("boundary.text", Refusal(() => Places(" ").Guard()));
    }
}
