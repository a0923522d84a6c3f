using static System.DayOfWeek;

namespace PeerSupport.Standalone.Demo;

/// <summary>Those that end or have ended.</summary>
internal sealed partial class DemoStories
{
    // Entries of the demo's directory.
    private const string Kitchen = "f957a20f-8e92-552e-9906-f79ca467821f", Coaching = "887726be-5e36-51c0-acf2-dd65dfc651e8",
        OpenCircle = "53be9394-8575-5e9b-89f6-53207ab7589d", Families = "b02e2d3e-7700-5805-bc43-ea6d90d2b0dd";

    private async Task AboutToEnd()
    {
        var pair = Pair(_cast.Worker);
        await pair.Start(_on.At(21, Monday, 14), _cast.Site, "Demo Gale", "+1 312 555 0196");
        await pair.Propose(_on.At(21, Thursday, 14), Work, Sister);
        await pair.Accept(_on.At(20, Monday, 14));
        await pair.Rate(_on.At(18, Monday, 15), [-1, -1], [-1, -2]);
        await pair.Rate(_on.At(13, Monday, 15), [0, 0], [0, -1]);
        await pair.LookBack(_on.At(9, Monday, 15), "I did not think that I would come this far.", "Gale asks for less help each month.");
        await pair.Rate(_on.At(5, Monday, 15), [1, 1], [1, 0]);
        await pair.Contact(_on.At(3, Monday, 14), "meeting", 45, "Talked about what stays when we end.", place: "Demo Site");
        await pair.BeginEnding(_on.At(1, Monday, 14), "planned", _on.Day(-1, Wednesday));
        await pair.WriteWorkersWords(_on.At(1, Tuesday, 10), "We did what we set out to do, and a little more.", "Writing the week down on one page.");
        await pair.Rate(_on.At(1, Tuesday, 11), [2, 1], [1, 1], "I started on Monday.");
        await pair.OfferPack(_on.At(1, Thursday, 10), isTaken: false,
            (Coaching, "For questions about the new job."), (OpenCircle, "For Mondays, when you used to come here."), (Families, "To bring your sister along."));
    }

    private async Task EndedWell()
    {
        var pair = Pair(_cast.Worker);
        await pair.Start(_on.At(27, Tuesday, 9), _cast.Site, "Demo Hollis", "+1 312 555 0197");
        await pair.Propose(_on.At(27, Thursday, 9), Cooking, Evenings);
        await pair.Accept(_on.At(26, Tuesday, 9));
        await pair.Rate(_on.At(23, Tuesday, 10), [-1, -1], [-1, -1]);
        await pair.Contact(_on.At(20, Tuesday, 9), "meeting", 60, "Cooked together for the first time.", goal: 0, place: "Demo Community Kitchen");
        await pair.Rate(_on.At(17, Tuesday, 10), [0, -1], [0, -1]);
        await pair.LookBack(_on.At(13, Tuesday, 10), "Evenings are still hard, and I know what to do.", "Steady steps.");
        await pair.Rate(_on.At(10, Tuesday, 10), [1, 0], [0, 0]);
        await pair.Rate(_on.At(5, Tuesday, 10), [1, 1], [1, 1], "I cook on Sundays now.");
        await pair.BeginEnding(_on.At(5, Wednesday, 9), "planned", _on.Day(3, Wednesday));
        await pair.WriteWorkersWords(_on.At(4, Wednesday, 9), "It was good to see you find your own way.", "Cooking side by side.");
        await pair.WritePeersWords(_on.At(4, Wednesday, 10), "I cook on Sundays now, and I know whom to call.", "Nobody told me what to do.", "A room without a phone that rings.");
        await pair.OfferPack(_on.At(4, Thursday, 9), isTaken: true, (Kitchen, "For Sundays."), (OpenCircle, "For hard Mondays."));
        await pair.End(_on.At(3, Wednesday, 15));
        _clock.SetBack(_on.At(3, Friday, 10));
        await _cast.Supervisor.Post($"{pair.Relationship}/feedback", new { words = "I would come again. The first weeks could have been slower." });
    }

    private async Task LeftByThePeer()
    {
        var pair = Pair(_cast.OtherWorker);
        await pair.Start(_on.At(19, Monday, 13), _cast.Site, "Demo Ira", "+1 312 555 0198");
        await pair.Propose(_on.At(19, Wednesday, 13), Moving);
        await pair.Accept(_on.At(18, Monday, 13));
        await pair.Rate(_on.At(15, Monday, 14), [-1], [-1]);
        await pair.Rate(_on.At(11, Monday, 14), [0], [0]);
        await pair.BeginEnding(_on.At(8, Monday, 13), "byPeer", _on.Day(8, Monday));
        await pair.WriteWorkersWords(_on.At(8, Tuesday, 13), "Ira found a group nearer home.", "Short walks before we talked.");
        await pair.End(_on.At(8, Tuesday, 14), reasonWithoutPack: "They have found what they need already.");
    }

    private async Task WithdrawnEarly()
    {
        var pair = Pair(_cast.OtherWorker);
        await pair.Start(_on.At(10, Monday, 13), _cast.Site, "Demo Jo", "+1 312 555 0199");
        await pair.Withdraw(_on.At(9, Monday, 13));
    }
}
