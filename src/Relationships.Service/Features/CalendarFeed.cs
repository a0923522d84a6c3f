using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Features;

/// <summary>The day by which the two look back together.</summary>
internal sealed record PlannedReview(RelationshipId Relationship, DateOnly On, long Revision);

/// <summary>
/// When a worker meets and reviews, for a calendar that others may see over their shoulder: codes and times only. Nothing that
/// somebody typed is in it, not even a place, for nobody can promise that a typed text is neutral.
/// </summary>
internal sealed record CalendarFeed(IReadOnlyList<Meeting> Meetings, IReadOnlyList<PlannedReview> Reviews)
{
    /// <summary>Else a calendar names it by its address, which is secret.</summary>
    private const string Name = "Appointments";
    private const string AskAgain = "PT1H";

    public IEnumerable<RelationshipId> Relationships =>
        Meetings.Select(meeting => meeting.Relationship).Concat(Reviews.Select(review => review.Relationship)).Distinct();

    /// <summary>As iCalendar (RFC 5545, 7986).</summary>
    public string Write(DateTimeOffset now)
    {
        var calendar = new Calendar { ProductId = $"-//{Name}//EN" };
        calendar.AddProperty("NAME", Name);
        calendar.AddProperty("X-WR-CALNAME", Name);
        calendar.AddProperty("X-PUBLISHED-TTL", AskAgain);
        calendar.Events.AddRange(Meetings.Select(Of));
        calendar.Events.AddRange(Reviews.Select(Of));
        foreach (var shown in calendar.Events)
            shown.DtStamp = InstantOf(now);
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private static CalendarEvent Of(Meeting meeting) => new()
    {
        Uid = meeting.Id.Value.ToString(),
        Sequence = (int)meeting.Revision,
        Summary = meeting.What.Kind switch
        {
            MeetingKind.Call => "Call",
            MeetingKind.Video => "Video call",
            _ => "Meeting",
        },
        Start = InstantOf(meeting.What.StartsAt),
        Duration = Duration.FromMinutes(meeting.What.Minutes),
        Status = meeting.State is MeetingState.Cancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
        Class = "PRIVATE",
    };

    private static CalendarEvent Of(PlannedReview review) => new()
    {
        Uid = review.Relationship.Value.ToString(),
        Sequence = (int)review.Revision,
        Summary = "Review",
        Start = new CalDateTime(review.On),
        Status = EventStatus.Confirmed,
        Transparency = TransparencyType.Transparent,
        Class = "PRIVATE",
    };

    private static CalDateTime InstantOf(DateTimeOffset instant) => new(instant.UtcDateTime, CalDateTime.UtcTzId);
}
