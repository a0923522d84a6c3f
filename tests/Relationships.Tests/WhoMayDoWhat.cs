using PeerSupport.Relationships.Tests.Domain;
using PeerSupport.Testing.Access;
using static PeerSupport.Testing.Access.Who;

namespace PeerSupport.Relationships.Tests;

/// <summary>
/// Who may do what here. Whoever is not named in a row is answered 403; a record that is not theirs is not there (404); who
/// does not say who they are is asked to (401).
/// </summary>
public sealed class WhoMayDoWhat(RelationshipsApp app, Neighbours neighbours)
    : IClassFixture<RelationshipsApp>, IClassFixture<Neighbours>
{
    private static readonly IReadOnlyList<AccessRow<AccessStory>> Rows =
    [
        .. AccessRow.OfEveryService<AccessStory>("relationships"),

        // The relationship.
        new("POST   /api/relationships", Worker, Of.Site with { Elsewhere = 403 }, s => s.Scene.StartRequest),
        new("GET    /api/relationships", TheirPeople),
        new("GET    /api/relationships/{id}", TheirPeople),
        new("POST   /api/relationships/{id}/withdrawal", Either, Given: s => s.BeginAnew()),
        new("POST   /api/relationships/{id}/pause", Either, Send: _ => new { expectedReturn = "2030-02-01" }),
        new("POST   /api/relationships/{id}/resumption", Either, Given: s => s.Pause()),

        new("PUT    /api/relationships/{id}/peer", Either, Send: _ => new
        {
            firstName = "Sam",
            ways = new[] { new { channel = "text", address = "555-0101", mayLeaveMessage = false } },
        }),

        // Another worker, for some days or for good.
        new("POST   /api/relationships/{id}/cover", Staff, Send: s => s.StandIn),
        new("PUT    /api/relationships/{id}/cover/{coverId}", Staff, Send: _ => new { lastDay = "2030-01-10" }),
        new("DELETE /api/relationships/{id}/cover/{coverId}", Staff),
        new("POST   /api/relationships/cover", Staff, new(404, 404, Abroad: 409), s => s.Absence),
        new("POST   /api/relationships/{id}/handover", Supervisor, Send: s => new { workerId = s.Scene.OtherWorker }),
        new("DELETE /api/relationships/{id}/handover", Supervisor, Given: s => s.ProposeHandover()),
        new("POST   /api/relationships/{id}/handover/answer", TheirPeople, Given: s => s.ProposeHandover(), Send: _ => new
        {
            accepts = false,
            onBehalfOfPeer = true, // as worker and supervisor; a peer speaks for themself
            readOut = "Who would come instead.",
        }),

        // Being in touch.
        new("POST   /api/relationships/{id}/contacts", Either, Send: _ => new { at = A.Now, kind = "call" }),
        new("GET    /api/relationships/{id}/contacts", TheirPeople),
        new("GET    /api/relationships/exceptions", Staff),
        new("POST   /api/relationships/{id}/meetings", Either, Send: _ => AccessStory.Meeting),
        new("GET    /api/relationships/{id}/meetings", TheirPeople),
        new("GET    /api/relationships/{id}/meetings/{meetingId}", TheirPeople),
        new("PUT    /api/relationships/{id}/meetings/{meetingId}", Either, Send: _ => AccessStory.Meeting),
        new("POST   /api/relationships/{id}/meetings/{meetingId}/kept", Either, Send: _ => new { }),
        new("POST   /api/relationships/{id}/meetings/{meetingId}/cancellation", Either, Send: _ => new { }),

        // The worker's own plans, for their calendar; the feed's address is its key.
        new("POST   /api/relationships/calendar-link", Worker, Of.Caller with { Abroad = 409 }),
        new("GET    /api/relationships/calendar-link", Worker, new(404, Of.In, 404), Given: s => s.LinkCalendar()),
        new("DELETE /api/relationships/calendar-link", Worker),
        new("GET    /api/relationships/calendar/{token}.ics", Anybody),

        // How it goes.
        new("POST   /api/relationships/{id}/check-ins", Either, Send: _ => new
        {
            heard = new { level = 4 },
            whatMatters = new { level = 4 },
            wayOfWorking = new { level = 4 },
            boundariesKept = new { level = 4 },
        }),
        new("GET    /api/relationships/{id}/check-ins", TheirPeople),
        new("POST   /api/relationships/{id}/ratings", Either, Send: s => new { s.Goal.GoalId, level = 0 }),
        new("GET    /api/relationships/{id}/progress", TheirPeople),
        new("POST   /api/relationships/{id}/barc10", Either, Send: _ => new
        {
            answers = Enumerable.Repeat(4, 10),
            onBehalfOfPeer = true, // as the worker; a peer speaks for themself
            readOut = "All ten.",
        }),
        new("GET    /api/relationships/{id}/barc10", TheirPeople),
        new("POST   /api/relationships/{id}/concerns", Either, Send: _ => new { words = "Called at night." }),
        new("GET    /api/relationships/{id}/concerns", TheirPeople),
        new("POST   /api/relationships/{id}/concerns/{concernId}/answer", Supervisor, Send: _ => new { words = "Let us talk." }),
        new("POST   /api/relationships/{id}/reviews", Either, Send: _ => new { }),
        new("GET    /api/relationships/{id}/reviews", TheirPeople),
        new("PUT    /api/relationships/{id}/reviews/{reviewId}", Either, Send: _ => new { words = "Far." }),
        new("GET    /api/relationships/{id}/fhir", Peer, Told: Worker),
        new("POST   /api/relationships/{id}/fhir", Worker, Send: s => new
        {
            recipient = "Demo Housing",
            purpose = "A room",
            goalId = s.Goal.GoalId,
            serves = "A door of one's own.",
            consentId = Guid.NewGuid(),
        }),
        new("GET    /api/relationships/due", TheirPeople),
        new("GET    /api/relationships/attention", TheirPeople),
        new("POST   /api/relationships/attention/{id}/seen", TheirPeople),

        // The ending.
        new("POST   /api/relationships/{id}/conclusion", Either, Send: _ => new { ending = "planned", endsOn = "2030-02-01" }),
        new("GET    /api/relationships/{id}/closing-review", TheirPeople),
        new("PUT    /api/relationships/{id}/closing-review", Either, Given: s => s.Announce(),
            Send: _ => new { words = "Well." }),
        new("POST   /api/relationships/{id}/feedback", Peer | Supervisor, Given: s => s.Announce(),
            Send: _ => new { words = "Good." }),
        new("POST   /api/relationships/{id}/conclusion/completion", Worker, Given: s => s.Announce(), Send: _ => new
        {
            reasonBeforeDay = "Moved away",
            reasonWithoutReview = "Moved away",
            reasonWithoutPack = "Moved away",
        }),

        // Numbers are of nobody in particular; small ones are hidden from whoever is outside a site.
        new("GET    /api/relationships/insights", Supervisor | Administrator),

        // Openers are for every member, and nobody's record.
        new("GET    /api/relationships/openers", Members),
        new("PUT    /api/relationships/openers", Administrator, Send: _ => new { openers = new[] { "What went well?" } }),

        // A reflection is its author's. A supervisor may have some of their own, from when they were a worker.
        new("GET    /api/relationships/reflections/prompts", Staff),
        new("POST   /api/relationships/reflections", Worker, Send: _ => AccessStory.Words),
        new("GET    /api/relationships/reflections", Staff),
        new("GET    /api/relationships/reflections/{id}", Worker, OfTheAuthor, Hidden: Supervisor),
        new("PUT    /api/relationships/reflections/{id}", Worker, OfTheAuthor, Send: _ => AccessStory.Words, Hidden: Supervisor),
        new("POST   /api/relationships/reflections/{id}/sharing/preview", Worker, OfTheAuthor, Send: _ => new { }),
        new("POST   /api/relationships/reflections/{id}/sharing", Worker, Of.Theirs with { Elsewhere = 403 },
            s => new { siteId = s.Site, s.Preview!.MaskedText, s.Preview.Hash }),
        new("DELETE /api/relationships/reflections/{id}/sharing", Worker, OfTheAuthor, Hidden: Supervisor),
        new("GET    /api/relationships/shared-reflections?site={site}", Supervisor, Of.Site with { Abroad = Of.In }),
        new("POST   /api/relationships/supervision-sessions", Supervisor, Of.Site,
            s => new { siteId = s.Site, workerId = s.Scene.Worker, plannedAt = A.Now.AddDays(2) }),
        new("GET    /api/relationships/supervision-sessions", Staff),
        new("GET    /api/relationships/supervision-sessions/{id}", Staff),
        new("PUT    /api/relationships/supervision-sessions/{id}/notes", Supervisor, Send: _ => new { notes = "Rest." }),
    ];

    private readonly AccessTable<AccessStory> _table = new(app, Rows, () => AccessStory.Begin(app, neighbours));

    /// <summary>What somebody wrote stays theirs wherever they work by now.</summary>
    private static Of OfTheAuthor => Of.Theirs with { Elsewhere = Of.In };

    public static TheoryData<string> Operations => [.. Rows.Select(row => row.Operation)];

    [Fact]
    public void Every_endpoint_has_its_row() => Assert.Equal("", _table.Gaps());

    [Theory, MemberData(nameof(Operations))]
    public async Task It_is_as_the_table_says(string operation)
    {
        var contradictions = await _table.Contradictions(operation);
        Assert.True(contradictions.Length == 0, contradictions);
    }
}
