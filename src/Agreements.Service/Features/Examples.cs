using PeerSupport.Agreements.Domain;
using PeerSupport.Messages;

namespace PeerSupport.Agreements.Features;

/// <summary>The API documents' examples: how Sam, who does not exist, comes to an agreement. One of each type.</summary>
internal static class Examples
{
    private static readonly Guid Goal = Id("b1");
    private static readonly InPersonRequest AtTheCentre = new("The whole text, at the centre; Sam asked about the phone number.");

    private static readonly GoalRequest Outdoors = new(
        "I want to get out of the house again.",
        [
            "I stay in for days.", "I go out when I have to.", "I go out twice a week.", "I go out most days.",
            "I go out and meet somebody.",
        ],
        Baseline: -1, Importance: 3, Difficulty: 1);

    private static readonly ContactHoursRequest Hours = new("America/Chicago",
        [new(DayOfWeek.Tuesday, new(9, 0), new(17, 0)), new(DayOfWeek.Friday, new(12, 0), new(20, 0))]);

    public static IReadOnlyList<object> All { get; } =
    [
        new BoundaryRequest(BoundaryKind.ContactHours, "We are in touch on Tuesdays by day, and on Fridays until eight.", Hours),
        Outdoors,
        new AcceptanceRequest([new(Id("b0"), 2), new(Goal, 1)], [new(Id("c1"), 1)], AtTheCentre),
        new ConsentRequest(
            "Demo Housing", "To get on the list for a room", "My name, my goals and how far I have come", new(2030, 6, 30),
            IncludesGoals: true),
        new DisclosureRequest("Demo Housing", "Sam's name, goals and ratings", "To get on the list for a room",
            Goal, "A place of their own makes it easier to get out.", ConsentId: Id("d1"), SharesGoals: true),
        new RevocationRequest(AtTheCentre),
        new TemplateRequest(
            [new("This is a professional association, not a friendship."), new("You may read what is written about you.")],
            [
                new(BoundaryKind.ContactHours, "We are in touch on Mondays.", [new(DayOfWeek.Monday, new(9, 0), new(17, 0))]),
                new(BoundaryKind.Ending, "We know two weeks before, and are not in touch afterwards.", Ending: new(14, [])),
            ]),
        new AgreementView(
            Id("a2"), Revision: 7, Id("a1"), AgreementStatus.Negotiating, Version: 0, OpenVersion: 1,
            [new(Id("c1"), 1, "This is a professional association, not a friendship.", [By(Side.Worker)])],
            [
                new(Id("b0"), BoundaryKind.ContactHours, 2, ItemState.Proposed, "We are in touch on Tuesdays by day.",
                    Proposer.Peer, new("America/Chicago", [new(DayOfWeek.Tuesday, new(9, 0), new(17, 0))]),
                    ReplyTimeHours: null, Ending: null, [By(Side.Peer)],
                    [new("text", "We are in touch on Mondays by day."), new("contactHours", "Monday 09:00–17:00 (UTC)")]),
            ],
            [
                new(Goal, 1, ItemState.Proposed, Outdoors.Words, Outdoors.Scale, Importance: 3, Difficulty: 1, Weight: 3,
                    Baseline: -1, Proposer.Peer, [By(Side.Peer), By(Side.Worker)], []),
            ],
            ReviewEveryDays: 90, Missing: ["clauses-peer", "items-worker"]),
    ];

    private static AcceptanceView By(Side side) =>
        new(side, new(2030, 1, 8, 16, 0, 0, TimeSpan.Zero), InPerson: false, ReadOut: null);

    private static Guid Id(string ending) => Guid.Parse($"de300000-0000-4000-8000-0000000000{ending}");
}
