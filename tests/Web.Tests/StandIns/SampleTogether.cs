namespace PeerSupport.Web.Tests.StandIns;

/// <summary>How it goes with the two: check-ins, ten statements, reviews, concerns.</summary>
public static class SampleTogether
{
    public static readonly Guid Review = Guid.Parse("de300000-0000-4000-8000-000000000060");
    public static readonly Guid Concern = Guid.Parse("de300000-0000-4000-8000-000000000061");

    private static readonly Guid Sam = Guid.Parse("de300000-0000-4000-8000-000000000013");
    private static readonly string Root = $"GET /api/relationships/{Sample.Relationship}";

    public static void Fill(StandIn services)
    {
        services.Answers($"{Root}/check-ins", new
        {
            conversationAsked = new[] { new { reason = "gap", aspect = "heard" }, new { reason = "low", aspect = "heard" } },
            items = new[] { CheckIn("worker", 4, false), CheckIn("peer", 2, true) },
            number = 1,
            size = 10,
            total = 2,
        });
        services.Answers($"{Root}/barc10", Sample.Page(
            Barc10(51, "2030-01-05T15:00:00Z"), Barc10(38, "2029-12-30T15:00:00Z")));
        services.Answers($"{Root}/reviews", Sample.Page(ReviewOf("We should meet outside more.")));
        services.Answers($"{Root}/concerns", Sample.Page(ConcernOf(answered: true), ConcernOf(answered: false, alone: true)));
    }

    public static object ReviewOf(string? peerWords, long revision = 4) => new
    {
        id = Review,
        revision,
        heldOn = "2030-01-05",
        dueOn = "2030-01-10",
        tScore = Scores,
        peerWords = peerWords is null ? null : new
        {
            words = peerWords,
            writtenBy = Sample.WorkerId,
            at = "2030-01-05T15:00:00Z",
            inPerson = true,
            readOut = "Read back word for word.",
        },
        workerWords = (object?)null,
        recordedBy = Sample.WorkerId,
        recordedAt = "2030-01-05T15:00:00Z",
    };

    public static object CheckIn(string side, int level, bool inPerson) => new
    {
        id = Guid.NewGuid(),
        side,
        heard = new { level, words = inPerson ? "Not always." : null },
        whatMatters = new { level = 3, words = (string?)null },
        wayOfWorking = new { level = 4, words = (string?)null },
        boundariesKept = new { level = 5, words = (string?)null },
        inPerson,
        readOut = inPerson ? "All four questions." : null,
        recordedBy = Sample.WorkerId,
        at = "2030-01-05T15:00:00Z",
    };

    private static object Scores =>
        new { peer = new { start = 36.31m, now = (decimal?)44.10m }, worker = new { start = 36.31m, now = (decimal?)null } };

    private static object Barc10(int total, string at) => new
    {
        id = Guid.NewGuid(),
        answers = Enumerable.Repeat(total / 10, 10),
        total,
        sustainedRemission = total >= 47,
        inPerson = false,
        readOut = (string?)null,
        recordedBy = Sample.PeerId,
        at,
    };

    private static object ConcernOf(bool answered, bool alone = false) => new
    {
        id = answered ? Guid.NewGuid() : Concern,
        revision = 2,
        raisedBy = "peer",
        boundaryId = answered ? Sample.Boundary : (Guid?)null,
        words = answered ? "You rang on Sunday." : "I do not feel at ease.",
        toSupervisorAlone = alone,
        inPerson = false,
        readOut = (string?)null,
        recordedBy = Sample.PeerId,
        at = "2030-01-04T15:00:00Z",
        answer = answered
            ? new { words = "We talked; it will not happen again.", answeredBy = Sam, at = "2030-01-05T15:00:00Z" }
            : null,
    };
}
