using static System.DayOfWeek;

namespace PeerSupport.Standalone.Demo;

/// <summary>Those that go on.</summary>
internal sealed partial class DemoStories
{
    private static readonly DemoGoal Cooking = new("Moving towards cooking a real meal for myself", 3, 2, -1,
        "I live on snacks", "I cook once a week", "I cook three times a week", "I cook most days", "I cook for friends");
    private static readonly DemoGoal Sister = new("Moving towards seeing my sister again", 2, 3, -2,
        "We do not speak", "We write now and then", "We talk on the phone every week", "We meet once", "We meet every month");
    private static readonly DemoGoal Moving = new("Moving towards a walk every morning", 1, 1, -1,
        "I stay in", "One walk a week", "Three walks a week", "A walk most days", "A walk every day, and I look forward to it");
    private static readonly DemoGoal Work = new("Moving towards work that I like", 3, 3, -1,
        "I do not look", "I look at offers", "I have sent three applications", "I have had an interview", "I have started");
    private static readonly DemoGoal Evenings = new("Moving towards calm evenings", 2, 2, -1,
        "Every evening is hard", "Some evenings are hard", "Most evenings are all right", "I have a plan for hard evenings", "I enjoy my evenings");

    /// <summary>The peer with an account: agreed, amended, rated by both over weeks, looked back on, and something to answer.</summary>
    private async Task LookedForward()
    {
        var pair = Pair(_cast.Worker);
        await pair.Start(_on.At(11, Monday, 10), _cast.Site, "Demo Perry", "+1 312 555 0190");
        await pair.Contact(_on.At(11, Monday, 10, 30), "meeting", 40, "We had coffee and talked about what a good week looks like.", place: "Demo Site");
        await pair.Join(_cast.Peer, TakeUp);
        await pair.Propose(_on.At(11, Thursday, 14), Cooking, Sister, Moving);
        await pair.Counter(_on.At(11, Friday, 11), "meetingPlaces", "We meet at the centre, or for a walk in the park. We do not meet at home.");
        await pair.Accept(_on.At(10, Monday, 11));

        await pair.Contact(_on.At(10, Thursday, 10), "meeting", 50, "We wrote a shopping list together.", goal: 0, place: "Demo Community Kitchen");
        await pair.Rate(_on.At(9, Friday, 15), [-1, -2, 0], [-1, -2, -1]);
        await pair.Barc10(_on.At(9, Friday, 15, 20), 3, 3, 4, 2, 4, 3, 4, 3, 3, 4);
        await pair.Contact(_on.At(8, Tuesday, 13), "call", 15, "How the first letter to their sister went.", goal: 1);
        await pair.CheckIn(_on.At(8, Tuesday, 13, 30), [4, 4, 4, 5], [4, 4, 4, 5]);
        await pair.Rate(_on.At(7, Friday, 15), [0, -1, -1], [-1, -1, -1], "Soup, twice.");
        await pair.Contact(_on.At(6, Wednesday, 20, 30), "call", 10, "Talked until the next bus came.", exception: "The bus did not come, and they were alone at the stop.");
        var cooking = await pair.Consent(_on.At(6, Thursday, 11), "Demo Community Kitchen", "To get a place on the course", "My name, and that I want to learn to cook");
        await pair.Share(_on.At(6, Thursday, 15), cooking, "Demo Community Kitchen", "To get a place on the course", "First name, and the wish to learn to cook", "The course starts with simple meals.");
        var letter = await pair.Consent(_on.At(6, Friday, 10), "Demo Rent Help Desk", "To ask about a letter to the landlord", "That I rent a room");
        await pair.CheckIn(_on.At(5, Tuesday, 14), [2, 3, 3, 3], [4, 4, 4, 4], "I waited three days for an answer.");
        var concern = await pair.RaiseConcern(_on.At(5, Tuesday, 14, 10), "I waited three days for an answer. We agreed on one.", "replyTime");
        await Answer(_on.At(5, Thursday, 9), pair, concern, "Thank you for saying so. Wren will let you know when a day is full, and somebody else will answer.");
        await pair.Rate(_on.At(5, Friday, 15), [0, -1, 1], [0, -1, 0]);
        await pair.LookBack(_on.At(4, Monday, 11), "It helps that we plan the week on Mondays.", "We found out what makes a week work.");
        await pair.ReachOut(_on.At(4, Tuesday, 22, 15), "Cannot sleep. It is all right, I will call tomorrow.");
        await pair.Counter(_on.At(4, Thursday, 10), "contactHours", "From Monday to Friday, between 10 in the morning and 6 in the evening.", DemoPair.Hours(10, 18), byPeer: false);
        await pair.Accept(_on.At(4, Thursday, 15));
        await pair.TakeBack(_on.At(3, Monday, 12), letter);
        await pair.Rate(_on.At(3, Friday, 15), [1, 0, 0], [0, -1, 0]);
        await pair.Contact(_on.At(2, Saturday, 11), "message", 5, "Sent the address of the market.", goal: 0, exception: "They asked for it, and the market is on Saturdays only.");
        await pair.CheckIn(_on.At(2, Monday, 17), [4, 5, 4, 4], [4, 4, 4, 5]);
        await pair.Barc10(_on.At(2, Monday, 17, 10), 4, 5, 5, 4, 5, 4, 5, 5, 4, 5);
        await pair.Rate(_on.At(1, Wednesday, 15), [1, 0, 1], [1, 0, 1], "I cooked for a neighbour.");
        await pair.Contact(_on.At(1, Wednesday, 15, 30), "meeting", 45, "Looked at how far we have come since the first soup.", goal: 0, place: "Demo Site");
        await pair.Suggest(_on.At(1, Thursday, 11), Work);
        await pair.Meet(_on.At(1, Thursday, 12), _on.At(-1, Tuesday, 10, 30), "Demo Site");
        await Reflect(_on.At(1, Thursday, 16), pair);
    }

    /// <summary>In person only: a review is due, the hours are in doubt, a concern waits for its answer.</summary>
    private async Task GoesOnInPerson()
    {
        var pair = Pair(_cast.Worker);
        await pair.Start(_on.At(15, Monday, 9), _cast.Site, "Demo Dana", "+1 312 555 0191", mayLeaveMessage: false, language: "es");
        await pair.Propose(_on.At(15, Wednesday, 10), Evenings, Moving);
        await pair.Accept(_on.At(14, Tuesday, 10));
        await pair.Contact(_on.At(12, Tuesday, 10), "meeting", 45, "Made a plan for hard evenings.", goal: 0, place: "Demo Site");
        await pair.Rate(_on.At(12, Tuesday, 11), [-1, -1], [-1, -1]);
        await pair.CheckIn(_on.At(9, Tuesday, 10), [4, 4, 4, 4], [4, 4, 4, 4]);
        await pair.Rate(_on.At(9, Tuesday, 11), [0, -1], [-1, 0]);
        await pair.Rate(_on.At(6, Tuesday, 11), [-1, 0], [0, 0]);
        await pair.Contact(_on.At(3, Thursday, 18, 30), "call", 20, "The evening plan, step by step.", goal: 0, exception: "Dana asked for a call after work.");
        await pair.Rate(_on.At(3, Friday, 11), [0, 1], [0, 0]);
        await pair.Contact(_on.At(2, Tuesday, 19), "call", 15, "The evening plan again.", goal: 0, exception: "Dana is at work until six now.");
        await pair.CheckIn(_on.At(2, Wednesday, 10), [4, 4, 2, 4], words: "The times do not fit any more.");
        await pair.Contact(_on.At(1, Monday, 19, 15), "call", 15, "A short call after work.", exception: "Dana is at work until six now.");
        await pair.RaiseConcern(_on.At(1, Wednesday, 11), "The hours we agreed on do not fit my new job.", "contactHours");
    }

    /// <summary>Another worker's, for whom somebody stands in from today on.</summary>
    private async Task CoveredByAnother()
    {
        var pair = Pair(_cast.OtherWorker);
        await pair.Start(_on.At(9, Tuesday, 13), _cast.Site, "Demo Eli", "+1 312 555 0192");
        await pair.Propose(_on.At(9, Thursday, 13), Work, Evenings);
        await pair.Accept(_on.At(8, Tuesday, 13));
        await pair.Contact(_on.At(6, Tuesday, 13), "meeting", 60, "Read three offers and chose one.", goal: 0, place: "Demo Site");
        await pair.Rate(_on.At(5, Tuesday, 14), [-1, -1], [-1, -1]);
        await pair.Rate(_on.At(3, Tuesday, 14), [0, -1], [0, -1]);
        await pair.CheckIn(_on.At(3, Tuesday, 14, 30), [5, 4, 4, 5], [4, 4, 4, 5]);
        await pair.Contact(_on.At(1, Tuesday, 13), "call", 20, "The interview is next week.", goal: 0);
        await pair.Rate(_on.At(1, Tuesday, 14), [1, 0], [0, 0]);
        await pair.Meet(_on.At(1, Tuesday, 15), _on.At(-1, Thursday, 13), "Demo Site");
        await pair.LetStandIn(_cast.Worker.Id, _on.Today, _on.Today.AddDays(9));
    }

    private async Task RestsForAWhile()
    {
        var pair = Pair(_cast.Worker);
        await pair.Start(_on.At(10, Wednesday, 9), _cast.Site, "Demo Finn", "+1 312 555 0193");
        await pair.Propose(_on.At(10, Friday, 9), Moving);
        await pair.Accept(_on.At(9, Wednesday, 9));
        await pair.Rate(_on.At(6, Wednesday, 10), [0], [0]);
        await pair.Contact(_on.At(3, Wednesday, 10), "meeting", 30, "Finn travels for some weeks; we agreed to rest.", place: "Demo Site");
        await pair.Pause(_on.At(2, Friday, 10), _on.Day(-2, Monday));
    }

    private async Task StillNegotiated()
    {
        var pair = Pair(_cast.Worker);
        await pair.Start(_on.At(3, Tuesday, 11), _cast.Site, "Demo Casey", "+1 312 555 0194");
        await pair.Contact(_on.At(2, Tuesday, 11), "meeting", 40, "Read the agreement together, as far as the hours.", place: "Demo Site");
        await pair.Propose(_on.At(2, Tuesday, 11, 30), Sister);
        await pair.Counter(_on.At(1, Tuesday, 11), "channels", "We meet in person or talk on the phone. No text messages, please.");
    }

    private async Task JustBegun()
    {
        var pair = Pair(_cast.Worker);
        await pair.Start(_on.At(1, Wednesday, 10), _cast.Site, "Demo Bo", "+1 312 555 0195");
        await pair.Contact(_on.At(1, Friday, 11), "message", 5, "Said hello, and when I am at the centre.");
    }
}
