namespace PeerSupport.Web.Tests.StandIns;

/// <summary>What the two have agreed, and what they are working out.</summary>
public static partial class Sample
{
    public static object AgreementIn(string status, int version, int? openVersion, long revision = 5,
        string text = "We are in touch from Monday to Friday.", string acceptedBy = "peer", int? newClauses = null, object? hours = null,
        params string[] missing) => new
        {
            id = Agreement,
            revision,
            relationshipId = Relationship,
            status,
            version,
            openVersion,
            fixedClauses = newClauses is { } newer ? ClausesBy([Accepted("peer")], newer) : ClausesBy(Both),
            goals = Goals,
            missing,
            boundaries = Boundaries.Select((item, at) =>
                at is 0 ? HoursOf(text, missing.Length > 0 ? [Accepted(acceptedBy)] : Both, hours) : item),
        };

    public static object VersionIn(int version) => new
    {
        version,
        holdsFrom = "2030-01-03T15:00:00Z",
        fixedClauses = ClausesBy(Both),
        boundaries = Boundaries,
        goals = Goals,
    };

    private static object Accepted(string side) =>
        new { side, at = "2030-01-03T15:00:00Z", inPerson = side is "peer", readOut = side is "peer" ? "The whole text" : null };
    private static object[] Both => [Accepted("peer"), Accepted("worker")];
    private static object[] ClausesBy(object[] acknowledgedBy, int version = 1) =>
        [new { id = Clause, version,
            text = "This is a professional association, not a friendship.", acknowledgedBy }];
    private static object[] Boundaries => [
        HoursOf("We are in touch from Monday to Friday.", Both),
        new { id = Guid.Parse("de300000-0000-4000-8000-000000000035"), kind = "ending", revision = 1, state = "inForce",
            text = "We say goodbye in good time.", proposedBy = "template",
            ending = new { noticeDays = 14, laterContact = Array.Empty<string>() }, acceptances = Both }];
    private static object[] Goals => [GoalOf(Goal, "Have a place of my own", 6), GoalOf(Goal2, "Cook twice a week", 2)];
    private static object HoursOf(string text, object[] acceptances, object? hours = null) => new
    {
        id = Boundary,
        kind = "contactHours",
        revision = 2,
        state = acceptances.Length > 1 ? "inForce" : "proposed",
        text,
        proposedBy = "peer",
        contactHours = hours ?? Hours,
        acceptances,
    };

    private static object GoalOf(Guid id, string words, int weight) => new
    {
        id,
        revision = 1,
        state = "inForce",
        words,
        scale = new[] { "No step taken", "Looking at rooms", "A room for some months", "A room of my own", "A lease for a year" },
        importance = 3,
        difficulty = 2,
        weight,
        baseline = -1,
        proposedBy = "peer",
        acceptances = Both,
    };
}
