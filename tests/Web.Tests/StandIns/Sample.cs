namespace PeerSupport.Web.Tests.StandIns;

/// <summary>
/// One relationship in force, as the services would tell it, written down by the contract and not by Web's own records.
/// </summary>
public static partial class Sample
{
    public static readonly Guid WorkerId = Guid.Parse("de300000-0000-4000-8000-000000000011");
    public static readonly Guid PeerId = Guid.Parse("de300000-0000-4000-8000-000000000012");
    public static readonly Guid Site = Guid.Parse("de300000-0000-4000-8000-000000000002");
    public static readonly Guid Relationship = Guid.Parse("de300000-0000-4000-8000-000000000020");
    public static readonly Guid Other = Guid.Parse("de300000-0000-4000-8000-000000000022");
    public static readonly Guid Agreement = Guid.Parse("de300000-0000-4000-8000-000000000030");
    public static readonly Guid Goal = Guid.Parse("de300000-0000-4000-8000-000000000031");
    public static readonly Guid Goal2 = Guid.Parse("de300000-0000-4000-8000-000000000032");
    public static readonly Guid Boundary = Guid.Parse("de300000-0000-4000-8000-000000000033");
    public static readonly Guid Clause = Guid.Parse("de300000-0000-4000-8000-000000000034");
    public static readonly Guid Pack = Guid.Parse("de300000-0000-4000-8000-000000000040");

    public const string Token = "Zm9yIGEgdGVzdCBvbmx5LCBub3QgYSByZWFsIHRva2Vu";

    public static readonly object Worker = Person(WorkerId, "Wanda Demo", "worker");
    public static readonly object Peer = Person(PeerId, "Alex", "peer");
    public static readonly object Administrator = Person(Guid.Parse("de300000-0000-4000-8000-000000000014"), "Ash Demo", "administrator");
    public static readonly object Supervisor = Person(Guid.Parse("de300000-0000-4000-8000-000000000013"), "Sam Demo",
        "supervisor");

    private static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday"];
    private static readonly object Hours = new
    {
        zone = "America/Chicago",
        spans = Weekdays.Select(day => new { day, from = "09:00:00", to = "17:00:00" })
    };

    public static void Fill(StandIn services)
    {
        services.Answers("GET /api/identity/sites",
            Page(new
            {
                id = Site,
                name = "Main Street",
                zone = "America/Chicago",
                crisisContacts = new[] { new { name = "Night line", phone = "+1 555 0100", note = "day and night" } },
                closedDays = Array.Empty<string>(),
                revision = 1,
                somethingNew = true
            }));
        services.Answers("GET /api/identity/people/names", new[] { new { id = WorkerId, name = "Wanda Demo" } });
        services.Answers("GET /api/relationships/", Page(Summary("active"), Summary("gettingToKnow", Other, "Jo")));
        services.Answers($"GET /api/relationships/{Relationship}", InPhase("active"));
        services.Answers($"GET /api/relationships/{Other}", InPhase("gettingToKnow"));
        services.Answers($"GET /api/relationships/{Relationship}/contacts", Page(
            Contact("2030-01-04T16:30:00Z", "worker", "We walked by the river and talked about the move.", Goal, true),
            Contact("2030-01-02T04:10:00Z", "peer", "Could not sleep, left a note.", null, false)));
        services.Answers($"GET /api/relationships/{Relationship}/progress",
            new
            {
                goals = new[] { Progress(Goal, 6), Progress(Goal2, 2) },
                tScore = Scores,
                reviews = new[] { new { heldOn = "2030-01-06", tScore = Scores } },
            });
        services.Answers($"GET /api/relationships/{Relationship}/closing-review",
            new
            {
                goals = new[] { Reviewed(Goal, 6), Reviewed(Goal2, 2) },
                tScore = Scores,
                peerWords = "I learnt to ask.",
                workerWords = (string?)null,
                helped = new { peer = "The walks.", worker = (string?)null },
                toImprove = new { peer = (string?)null, worker = (string?)null },
                reviews = new[] { new { heldOn = "2030-01-06", tScore = Scores } },
                laterContact = new[] { "call" },
                feedback = new[] { new { id = Goal, words = "The start took long.", apartFromWorker = true, inPerson = false, at = "2030-01-06T15:00:00Z" } },
                revision = 7
            });
        services.Answers("GET /api/agreements/", Page(AgreementIn("inForce", 1, null)));
        services.Answers($"GET /api/agreements/{Agreement}/versions",
            Page(new { version = 1, holdsFrom = "2030-01-03T15:00:00Z" }));
        services.Answers($"GET /api/agreements/{Agreement}/versions/1", VersionIn(1));
        SampleAgreement.Fill(services);
        services.Answers("GET /api/resources/packs", Page(PackIn("draft")));
        services.Answers($"GET /api/resources/packs/{Pack}/sheet", Sheet());
        services.Answers($"GET /api/resources/shared-packs/{Token}", Sheet());
        services.Answers("GET /hsds/services/demo-1", Service("demo-1", "Demo Evening Meeting"));
        SampleDirectory.Fill(services);
        SampleWork.Fill(services);
        SampleTogether.Fill(services);
    }

    public static object Page(params object[] items) => new { items, number = 1, size = 20, total = items.Length };

    public static object InPhase(string phase, object? ending = null, object? pack = null, Guid? person = null,
        object? agreement = null, object[]? cover = null, object? handover = null, Guid? worker = null) => new
        {
            id = Relationship,
            revision = 7,
            phase,
            siteId = Site,
            workerId = worker ?? WorkerId,
            startedAt = "2029-12-20T15:00:00Z",
            peer = new
            {
                id = Guid.Parse("de300000-0000-4000-8000-000000000021"),
                firstName = "Alex",
                language = "es-MX",
                reach = Phone,
                ways = new[] { Phone },
                personId = person
            },
            agreement = agreement ?? new { agreementId = Agreement, version = 1, holdsFrom = "2030-01-03T15:00:00Z" },
            window = Hours,
            ending,
            pack,
            review = phase is "active" ? new { dueOn = "2030-02-01", flags = new[] { "concern" } } : null,
            cover = cover ?? [],
            handover,
            suggestions = Array.Empty<object>(),
            nextStep = "log-contact",
        };

    private static object Phone => new { channel = "phone", address = "+1 555 0123", mayLeaveMessage = false };

    public static object Person(Guid person, string name, string role) =>
        new
        {
            person,
            name,
            organisation = new { id = Guid.Parse("de300000-0000-4000-8000-000000000001"), name = "Demo" },
            roles = new[] { new { role, siteId = role is "peer" ? (Guid?)null : Site, siteName = "Main Street" } }
        };

    public static object Summary(string phase, Guid? id = null, string name = "Alex") => new
    {
        id = id ?? Relationship,
        phase,
        peer = new { id = Guid.NewGuid(), firstName = name },
        workerId = WorkerId,
        siteId = Site,
        startedAt = "2029-12-20T15:00:00Z",
        lastContactAt = phase is "active" ? "2030-01-04T16:30:00Z" : null,
        revision = 7,
    };

    public static object Contact(string at, string by, string note, Guid? goalId, bool withinHours) => new
    {
        id = Guid.NewGuid(),
        at,
        kind = by is "worker" ? "meeting" : "message",
        reachedOutBy = by,
        minutes = by is "worker" ? 45 : (int?)null,
        note,
        goalId,
        withinHours,
        exceptionReason = (string?)null,
        judgedByVersion = 1,
        recordedBy = WorkerId,
        place = by is "worker" ? "By the river" : null,
        link = (string?)null,
        hasWithheldPassage = by is "worker",
        withheld = (object?)null,
    };

    private static object Progress(Guid goalId, int weight) =>
        new
        {
            goalId,
            weight,
            baseline = -1,
            peer = new { latest = 0, course = new[] { new { level = 0, at = "2030-01-05T15:00:00Z" } } },
            worker = new { latest = 1, course = new[] { new { level = 1, at = "2030-01-05T15:00:00Z", words = "She rang first." } } }
        };
    private static object Reviewed(Guid goalId, int weight) =>
        new
        {
            goalId,
            weight,
            baseline = -1,
            now = new { peer = 0, worker = 1 },
            words = new { peer = goalId == Goal ? "I have my own key." : null, worker = (string?)null }
        };
    private static object Scores =>
        new { peer = new { start = 36.31m, now = 52.20m }, worker = new { start = 36.31m, now = (decimal?)null } };
    public static object PackIn(string state, string entryState = "current", string? linkMadeAt = null) =>
        new
        {
            id = Pack,
            revision = 3,
            relationshipId = Relationship,
            state,
            entries = new[] { new { serviceId = "demo-1", name = "Demo Evening Meeting", reason = "Close to home",
        currentAsOf = "2029-12-01", state = entryState } },
            linkMadeAt,
        };

    public static object Sheet(string entryState = "current") => new
    {
        asOf = "2030-01-07",
        entries = new[]
        {
            new { name = "Demo Evening Meeting", reason = "Close to home", currentAsOf = "2029-12-01", state = entryState,
                service = (object?)Service("demo-1", "Demo Evening Meeting") },
            new { name = "Demo Housing Advice", reason = "They know the forms", currentAsOf = "2029-12-01", state = "gone",
                service = (object?)null },
        }
    };

    public static object Service(string id, string name) =>
        new
        {
            id,
            name,
            description = "A plainly invented service.\nEverybody is welcome.",
            status = "active",
            url = "https://example.org/",
            email = "hello@example.org",
            fees_description = "Free",
            eligibility_description = "",
            last_modified = "2029-12-01T00:00:00Z",
            organization = new { id = "o1", name = "Demo Services" },
            phones = new[] { new { number = "+1 555 0199", extension = (int?)null, description = "Office" } },
            schedules = new[] { new { byday = "MO,WE", opens_at = "19:00", closes_at = "20:30", description = "",
        freq = "WEEKLY" } },
            service_at_locations = new[] { new { location = new { id = SampleDirectory.Hall, name = "Demo Hall", location_type = "physical",
        addresses = new[] { new { address_1 = "1 Example Street", address_2 = "", city = "Des Moines", state_province = "IA",
        postal_code = "50309" } } }, schedules = Array.Empty<object>(), phones = Array.Empty<object>() } }
        };
}
