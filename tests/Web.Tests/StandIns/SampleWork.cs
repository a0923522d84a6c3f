namespace PeerSupport.Web.Tests.StandIns;

/// <summary>A worker's day: what is due, meetings, colleagues, cover.</summary>
public static class SampleWork
{
    public static readonly Guid Meeting = Guid.Parse("de300000-0000-4000-8000-000000000050");
    public static readonly Guid Entry = Guid.Parse("de300000-0000-4000-8000-000000000051");
    public static readonly Guid Cover = Guid.Parse("de300000-0000-4000-8000-000000000052");
    public static readonly Guid Colleague = Guid.Parse("de300000-0000-4000-8000-000000000016");

    private static readonly object Alex = new { id = Sample.PeerId, firstName = "Alex" };

    public static void Fill(StandIn services)
    {
        services.Answers("GET /api/relationships/due", Sample.Page(
            Due("answerAwaited", "2030-01-02", Sample.Agreement), Due("review", "2030-01-04"),
            Due("meetingComing", "2030-01-07", Meeting, "2030-01-07T20:00:00Z"),
            Due("meetingComing", "2030-01-11", Guid.NewGuid(), "2030-01-11T20:00:00Z")));
        services.Answers("GET /api/relationships/attention", Sample.Page(
            Attention(Entry, "concern", null), Attention(Guid.NewGuid(), "cover", "2030-01-06T15:00:00Z")));
        services.Answers("GET /api/relationships/exceptions", Sample.Page(
            new { relationshipId = Sample.Relationship, contactId = Guid.NewGuid(), at = "2030-01-03T03:00:00Z", reason = "A bad night." }));
        services.Answers("GET /api/relationships/openers",
            new { revision = 1, isDefault = false, openers = new[] { "Coffee, or a walk?" } });
        services.Answers($"GET /api/relationships/{Sample.Relationship}/meetings", Sample.Page(
            MeetingIn("planned"), MeetingIn("cancelled", Guid.NewGuid()), MeetingIn("kept", Guid.NewGuid())));
        services.Answers($"GET /api/relationships/{Sample.Relationship}/meetings/{Meeting}", MeetingIn("planned"));
        services.Answers("GET /api/relationships/calendar-link", new { madeAt = "2030-01-01T15:00:00Z", lastReadOn = "2030-01-06" });
        services.Answers($"GET /api/identity/sites/{Sample.Site}/workers", new[]
        {
            new { id = Colleague, name = "Robin Demo" }, new { id = Sample.WorkerId, name = "Wanda Demo" },
        });
    }

    public static object MeetingIn(string state, Guid? id = null, long revision = 3, string place = "The café by the park") => new
    {
        id = id ?? Meeting,
        revision,
        relationshipId = Sample.Relationship,
        startsAt = "2030-01-07T20:00:00Z",
        minutes = 60,
        kind = "inPerson",
        place,
        link = (string?)null,
        goalId = Sample.Goal,
        plannedBy = "worker",
        withinHours = true,
        exceptionReason = (string?)null,
        judgedByVersion = 1,
        state,
        cancellation = state is "cancelled" ? new { by = "peer", reason = "A cold", at = "2030-01-06T15:00:00Z" } : null,
        contactId = (Guid?)null,
    };

    /// <summary>Somebody stands in from the 6th to the 12th.</summary>
    public static object CoverBy(Guid standIn) => new
    {
        id = Cover,
        standInId = standIn,
        firstDay = "2030-01-06",
        lastDay = "2030-01-12",
        from = "2030-01-06T06:00:00Z",
        until = "2030-01-13T06:00:00Z",
    };

    public static object Proposed(Guid worker, Guid by) => new
    {
        id = Guid.NewGuid(),
        workerId = worker,
        proposedBy = by,
        proposedAt = "2030-01-05T15:00:00Z",
        state = "proposed",
        inPerson = false,
    };

    private static object Due(string kind, string on, Guid? about = null, string? at = null) => new
    {
        kind,
        relationshipId = Sample.Relationship,
        peer = Alex,
        workerId = Sample.WorkerId,
        siteId = Sample.Site,
        on,
        at,
        aboutId = about,
        flags = (string[]?)null,
    };

    private static object Attention(Guid id, string kind, string? seenAt) => new
    {
        id,
        kind,
        relationshipId = Sample.Relationship,
        peer = Alex,
        aboutId = Guid.NewGuid(),
        at = "2030-01-06T15:00:00Z",
        seenAt,
        seenBy = (Guid?)null,
    };
}
