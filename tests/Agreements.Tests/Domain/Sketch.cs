using PeerSupport.Agreements.Domain;
using PeerSupport.Kernel;
using PeerSupport.Messages;

namespace PeerSupport.Agreements.Tests.Domain;

/// <summary>Agreements as the tests of their rules need them: two template boundaries, one clause.</summary>
internal static class Sketch
{
    public static readonly DateTimeOffset Now = new(2030, 1, 7, 16, 0, 0, TimeSpan.Zero);
    public static readonly PersonId TheWorker = PersonId.New(), ThePeer = PersonId.New();
    public static readonly ContactWindow Hours = new("America/Chicago", ContactHours.WorkingWeek);

    public static Acceptance By(Side side, DateTimeOffset? at = null) =>
        new(side, at ?? Now, side is Side.Worker ? TheWorker : ThePeer);

    public static BoundaryTerms Places(string text = "We meet at the library.") => new(BoundaryKind.MeetingPlaces, text);

    public static GoalTerms GoalOf(
        string words = "More people to call", int? importance = null, int? difficulty = null, int baseline = -1) =>
        new(words, ["one", "two", "three", "four", "five"], importance, difficulty, baseline);

    public static Agreement Draft() => Agreement.Draft(AgreementId.New(), OrganisationId.New(),
        new(new(Guid.NewGuid()), new(Guid.NewGuid()), new(Guid.NewGuid()), TheWorker, AsOf: 1),
        new TemplateText([new(ClauseId.New(), 1, "Not a friendship.")],
            [new(BoundaryKind.ContactHours, "Working hours.", ContactHours.WorkingWeek),
                new(BoundaryKind.MeetingPlaces, "In town.")]).Draft("America/Chicago"), Now);

    public static Agreement InForce()
    {
        var agreement = Draft();
        agreement.ProposeGoal(GoalOf(), By(Side.Peer));
        agreement.AcceptAll(Side.Worker);
        agreement.AcceptAll(Side.Peer);
        return agreement;
    }

    public static void AcceptAll(this Agreement agreement, Side side, DateTimeOffset? at = null) =>
        agreement.Accept(agreement.Shown(), agreement.ShownClauses(), By(side, at));

    public static List<SeenItem> Shown(this Agreement agreement) =>
        [.. agreement.WorkingCopy.Items.Select(item => new SeenItem(item.Id, item.Revision))];

    public static List<SeenClause> ShownClauses(this Agreement agreement) =>
        [.. agreement.WorkingCopy.Clauses.Select(clause => clause.AsSeen)];

    public static Boundary Boundary(this Agreement agreement, BoundaryKind kind) =>
        agreement.WorkingCopy.Boundaries.Single(b => b.Terms.Kind == kind);

    public static IEnumerable<T> Raised<T>(this Agreement agreement) => agreement.Events.OfType<T>();

    public static string Refusal(Action move) => Assert.Throws<RuleViolationException>(move).Code;
}
