namespace PeerSupport.Web.Tests.StandIns;

/// <summary>What a worker reflects on and what a supervisor sees of a site, by the contract.</summary>
public static class SampleSupervision
{
    public static readonly Guid Reflection = Guid.Parse("de300000-0000-4000-8000-000000000050");
    public static readonly Guid Session = Guid.Parse("de300000-0000-4000-8000-000000000051");
    public static readonly Guid Concern = Guid.Parse("de300000-0000-4000-8000-000000000052");
    public static readonly Guid Entry = Guid.Parse("de300000-0000-4000-8000-000000000053");
    public static readonly Guid SupervisorId = Guid.Parse("de300000-0000-4000-8000-000000000013");
    public static readonly Guid OtherSite = Guid.Parse("de300000-0000-4000-8000-000000000003");
    public const string Hash = "0123456789abcdef";

    private const string Api = "/api/relationships";

    public static void Fill(StandIn services)
    {
        services.Answers("GET /api/identity/people/names", new[]
        {
            new { id = Sample.WorkerId, name = "Wanda Demo" }, new { id = SupervisorId, name = "Sam Demo" },
        });
        services.Answers($"GET /api/identity/sites/{Sample.Site}/workers", new[]
        {
            new { id = Sample.WorkerId, name = "Wanda Demo" }, new { id = SupervisorId, name = "Sam Demo" },
        });
        services.Answers($"GET {Api}/attention", Sample.Page(Attention("concern", Concern), Attention("exception", Guid.NewGuid(), "2030-01-06T10:00:00Z")));
        services.Answers($"GET {Api}/due", Sample.Page(
            Due("review", "2030-01-10"), Due("workerMissing", "2030-01-07", Sample.WorkerId), Due("meetingComing", "2030-01-08")));
        services.Answers($"GET {Api}/exceptions", Sample.Page(Exception));
        services.Answers($"GET {Api}/insights", Insights(hidden: false));
        services.Answers($"GET {Api}/{Sample.Relationship}/concerns", Sample.Page(ConcernIn(answer: null)));
        services.Answers($"GET {Api}/shared-reflections", Sample.Page(Shared));
        services.Answers($"GET {Api}/supervision-sessions", Sample.Page(Summary("2030-02-01T15:00:00Z"), Summary("2029-12-01T15:00:00Z")));
        services.Answers($"GET {Api}/supervision-sessions/{Session}", SessionIn("We talked about rest."));
        services.Answers($"GET {Api}/reflections", Sample.Page(new
        {
            id = Reflection,
            relationshipId = Sample.Relationship,
            writtenAt = "2030-01-05T10:00:00Z",
            changedAt = "2030-01-06T10:00:00Z",
            sharedAt = (string?)null,
            revision = 4,
        }));
        services.Answers($"GET {Api}/reflections/{Reflection}", ReflectionIn(shared: false));
        services.Answers($"POST {Api}/reflections/{Reflection}/sharing/preview",
            new { maskedText = Words("[…] and I walked.\nIt was good."), hash = Hash });
    }

    public static object ReflectionIn(bool shared, long revision = 4, string thoughts = "Alex and I walked.\nIt was good.") => new
    {
        id = Reflection,
        revision,
        relationshipId = Sample.Relationship,
        text = Words(thoughts),
        writtenAt = "2030-01-05T10:00:00Z",
        changedAt = "2030-01-06T10:00:00Z",
        sharing = shared
            ? new { siteId = Sample.Site, sharedAt = "2030-01-06T10:00:00Z", text = Words("[…] and I walked.") }
            : null,
    };

    public static object SessionIn(string? notes, long revision = 2) => new
    {
        id = Session,
        revision,
        siteId = Sample.Site,
        supervisorId = SupervisorId,
        workerId = Sample.WorkerId,
        plannedAt = "2030-02-01T15:00:00Z",
        notes,
        agenda = new
        {
            sharedReflections = new[] { Shared },
            exceptions = new[] { Exception },
            dueReviews = new[] { new { relationshipId = Sample.Relationship, dueOn = "2030-01-20", flags = new[] { "concern" } } },
            concerns = new[] { new { relationshipId = Sample.Relationship, concernId = Concern, at = "2030-01-04T10:00:00Z",
                raisedBy = "peer", boundaryId = (Guid?)null, isAnswered = false } },
            concluding = new[] { new { relationshipId = Sample.Relationship, ending = "forced", endsOn = "2030-02-10" } },
        },
    };

    public static object ConcernIn(object? answer, long revision = 3, bool alone = true) => new
    {
        id = Concern,
        revision,
        raisedBy = "peer",
        boundaryId = Sample.Boundary,
        words = "The calls come too late.",
        toSupervisorAlone = alone,
        inPerson = false,
        readOut = (string?)null,
        recordedBy = Sample.PeerId,
        at = "2030-01-04T10:00:00Z",
        answer,
    };

    /// <summary>A quarter's numbers; <paramref name="hidden"/>: as somebody from outside sees them.</summary>
    public static object Insights(bool hidden) => new
    {
        siteId = Sample.Site,
        from = "2030-01-01",
        to = "2030-03-31",
        figures = new[]
        {
            Figure("relationshipsNow", "gettingToKnow", 3, hidden), Figure("relationshipsNow", "active", 12, false),
            Figure("relationshipsNow", "total", 15, false), Figure("reviewsOverdueNow", "total", 2, hidden),
            Figure("started", "total", 6, false), Figure("endings", "forced", 1, hidden), Figure("endings", "total", 7, false),
            Figure("workerContacts", "exception", 5, false), Figure("daysToAgreement", "mean", 11.5m, false),
            new { measure = "daysToAgreement", group = "median", value = (decimal?)null, hidden = false },
        },
    };

    private static object Shared => new
    {
        id = Guid.NewGuid(),
        workerId = Sample.WorkerId,
        sharedAt = "2030-01-06T10:00:00Z",
        text = Words("[…] and I walked."),
    };

    private static object Exception => new
    {
        relationshipId = Sample.Relationship,
        contactId = Guid.NewGuid(),
        at = "2030-01-04T03:00:00Z",
        reason = "The bus was late.",
    };

    private static object Words(string thoughts) => new
    {
        established = new { thoughts, feelings = (string?)null, insights = (string?)null, roleChanges = (string?)null },
        maintained = Silence,
        concluded = Silence,
    };

    private static object Silence =>
        new { thoughts = (string?)null, feelings = (string?)null, insights = (string?)null, roleChanges = (string?)null };

    private static object Figure(string measure, string group, decimal value, bool hidden) =>
        new { measure, group, value = hidden ? (decimal?)null : value, hidden };

    private static object Summary(string plannedAt) => new
    {
        id = Session,
        siteId = Sample.Site,
        supervisorId = SupervisorId,
        workerId = Sample.WorkerId,
        plannedAt,
        revision = 2,
    };

    private static object Attention(string kind, Guid aboutId, string? seenAt = null) => new
    {
        id = kind is "concern" ? Entry : Guid.NewGuid(),
        kind,
        relationshipId = Sample.Relationship,
        peer = new { id = Guid.NewGuid(), firstName = "Alex" },
        aboutId,
        at = "2030-01-04T10:00:00Z",
        seenAt,
        seenBy = (Guid?)null,
    };

    public static object Due(string kind, string on, Guid? aboutId = null) => new
    {
        kind,
        relationshipId = Sample.Relationship,
        peer = new { id = Guid.NewGuid(), firstName = "Alex" },
        workerId = Sample.WorkerId,
        siteId = Sample.Site,
        on,
        at = (string?)null,
        aboutId,
        flags = (string[]?)null,
    };
}
