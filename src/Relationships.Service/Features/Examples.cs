using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Features;

/// <summary>
/// The API documents' examples, in the order in which they happen: one support relationship of Sam, who does not exist.
/// One of each type; a new request adds its line.
/// </summary>
internal static class Examples
{
    private const string ReadAloud = "Read aloud at the centre.";
    private static readonly Guid Goal = Id("b1");

    private static readonly ReflectionWords Thoughts = new(Maintained: new(
        Thoughts: "The walks were easier than a room.", Insights: "I waited before I answered.", RoleChanges: "I ask more."));

    public static IReadOnlyList<object> All { get; } =
    [
        // getting to know
        new OpenersRequest(["What does a good day look like for you?", "Who or what has helped you so far?"]),
        new StartRelationshipRequest(Id("02"), "Sam", new(Channel.Text, "555-0101")),
        Started,
        new CorrectPeerRequest("Sam", [new(Channel.Text, "555-0101")], "en"),

        // together
        new LogContactRequest(
            At(1, 15), ContactKind.Call, Minutes: 25, ReachedOutBy: Side.Peer, Note: "What to do at the weekend", GoalId: Goal),
        new MeetingRequest(At(1, 22), Minutes: 60, MeetingKind.InPerson, Place: "The café by the park", GoalId: Goal),
        new KeepMeetingRequest(new(Minutes: 50, Note: "Sam walked there alone.")),
        new CancelMeetingRequest(Side.Peer, "A cold"),
        new CheckInRequest(new(5), new(4, "More about a room."), new(5), new(5)),
        new RateGoalRequest(Goal, Level: 1, "I was out four times this week.", OnBehalfOfPeer: true, ReadAloud),
        new Barc10Request([4, 4, 3, 5, 4, 4, 5, 4, 4, 5]),
        new HoldReviewRequest(new(2030, 4, 9), "Going out comes by itself now."),
        new ReviewWordsRequest("The Fridays matter to me.", OnBehalfOfPeer: true, ReadAloud),
        new RaiseConcernRequest("Twice I was called late in the evening.", Id("b0"), ToSupervisorAlone: false),
        new AnswerConcernRequest("We have talked. From now on Wren calls by day only."),
        new DiscloseAsFhirRequest("Demo Housing", "To get on the list for a room", Goal, "It makes it easier to get out.", Id("d1")),
        new PauseRelationshipRequest(new(2030, 5, 6)),
        new ArrangeCoverRequest(Id("12"), new(2030, 5, 6), new(2030, 5, 10)),
        new MoveEndOfCoverRequest(new(2030, 5, 9)),
        new CoverAbsenceRequest(Id("02"), Id("11"), Id("12"), new(2030, 5, 6), new(2030, 5, 10)),
        new ProposeWorkerRequest(Id("12")),
        new AnswerHandoverRequest(true),

        // the worker's own
        new ReflectionRequest(Thoughts, Id("a1")),
        new PreviewSharingRequest(Thoughts),
        new ShareReflectionRequest(Id("02"), Thoughts, "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef"),
        new PlanSupervisionSessionRequest(Id("02"), Id("11"), At(5, 14)),
        new NoteSupervisionSessionRequest("Keep the walks. Ask for help earlier."),

        // the ending
        new BeginConclusionRequest(EndingKind.Planned, new(2030, 7, 1)),
        new WriteClosingReviewRequest(
            "I go out, and I know whom to ask.", "The walks", "Start with the room earlier", [new(Goal, "Better than I hoped.")]),
        new FeedbackRequest("I would have liked to hear of the Thursday group sooner.", ApartFromWorker: true),
        new ConcludeRelationshipRequest(ReasonWithoutPack: "Sam did not want one."),
        Reviewed,
    ];

    private static ReachView Text => new(Channel.Text, "555-0101", MayLeaveMessage: false);

    private static RelationshipView Started => new(
        Id("a1"), Revision: 1, Phase: Phase.GettingToKnow, SiteId: Id("02"), WorkerId: Id("11"),
        Peer: new(Id("a0"), FirstName: "Sam", Language: "en", Reach: Text, Ways: [Text], PersonId: null),
        StartedAt: At(1, 8), Agreement: null, Window: null, PausedUntil: null, Ending: null, Pack: null, Review: null,
        Cover: [], Handover: null, Suggestions: [], NextStep: "have-a-conversation");

    private static ClosingReviewView Reviewed => new(
        Goals:
        [
            new(Goal, Weight: 3, Baseline: -1, Dropped: false, Now: new(Peer: 1, Worker: 1),
                Course: new([new(1, At(4, 9), Words: "I asked myself.")], [new(1, At(4, 9), Words: null)]), Words: new("Better than I hoped.", Worker: null)),
        ],
        TScore: new(Peer: new(Start: 40m, Now: 60m), Worker: new(Start: 40m, Now: 60m)),
        PeerWords: "I go out, and I know whom to ask.", PeerWordsInPerson: false, PeerReadOut: null,
        WorkerWords: "Sam has found the way.",
        Helped: new("The walks", "That Sam chose where to go"), ToImprove: new("Start with the room earlier", Worker: null),
        LaterContact: [], Reviews: [], CheckIns: [new(At(3, 5), Side.Peer, 5, 4, 5, 5)], Feedback: [], Revision: 31);

    private static DateTimeOffset At(int month, int day) => new(2030, month, day, 16, 0, 0, TimeSpan.Zero);

    private static Guid Id(string ending) => Guid.Parse($"de300000-0000-4000-8000-0000000000{ending}");
}
