using System.Net;
using System.Text.Json.Nodes;

namespace PeerSupport.SystemTests.Journey;

internal sealed partial class Story
{
    // Chicago's clocks went forward on Sunday 14 March 2027: 14:30 UTC is 08:30 on Friday and 09:30 on Monday.
    private static readonly DateTimeOffset FridayAt1730 = new(2027, 3, 12, 23, 30, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset MondayAt0930 = new(2027, 3, 15, 14, 30, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset MondayAt1730 = new(2027, 3, 15, 22, 30, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset MondayAt2200 = new(2027, 3, 16, 3, 0, 0, TimeSpan.Zero);

    private string Contacts => $"{Relationship}/contacts";

    private async Task LogContacts()
    {
        var inside = await _worker.Post(Contacts, Contact(MondayAt0930));
        Assert.True((bool)inside["withinHours"]!);
        Assert.Equal(1, (int)inside["judgedByVersion"]!);

        await _worker.IsRefused(HttpMethod.Post, Contacts, Contact(FridayAt1730), "contact.outside-hours");
        await _worker.IsRefused(HttpMethod.Post, Contacts, Contact(MondayAt1730), "contact.outside-hours");
        await _worker.IsRefused(HttpMethod.Post, Contacts, Contact(MondayAt2200), "contact.outside-hours");

        var exception = await _worker.Post(Contacts, Contact(MondayAt2200, "Robin's bus did not come."));
        Assert.False((bool)exception["withinHours"]!);
        Assert.Equal("Robin's bus did not come.", (string?)exception["exceptionReason"]);

        // What was agreed is told with it where Agreements answers in time; it has only just started.
        await _peer.Get(Agreement);
        var fromPeer = await _peer.Post(Contacts, new { at = MondayAt2200.AddMinutes(5), kind = "message", reachedOutBy = "peer", note = "Home now." });
        Assert.False((bool)fromPeer["withinHours"]!);
        if (!inPerson)
            IsAnswered(fromPeer["answer"]!);
        Assert.Equal(3, (int)(await _peer.Get(Contacts))["total"]!);
    }

    /// <summary>Late on Monday: on Tuesday at nine in Chicago the hours begin, which on the journey's clock has come already.</summary>
    private static void IsAnswered(JsonNode answer)
    {
        Assert.InRange((DateTimeOffset)answer["hoursBeginAt"]!, Tuesday, Tuesday.AddHours(5));
        Assert.Equal(24, (int)answer["replyWithinHours"]!);
        Assert.Equal("Weekdays 09:00 to 17:00", (string?)answer["contactHours"]);
        Assert.NotEmpty((string)answer["replyTime"]!);
        Assert.NotEmpty(answer["crisisContacts"]!.AsArray());
    }

    private async Task Rate()
    {
        await _peer.Post($"{Relationship}/ratings", ByPeer(new { goalId = _goals[0], level = 0, words = "I made soup." }));
        await _peer.Post($"{Relationship}/ratings", ByPeer(new { goalId = _goals[1], level = 1 }));
        await _worker.Post($"{Relationship}/ratings", new { goalId = _goals[0], level = 0 });
        await _worker.Post($"{Relationship}/ratings", new { goalId = _goals[1], level = 0 });

        var progress = (await _peer.Get($"{Relationship}/progress"))["tScore"]!;
        Assert.Equal(TScore((6, -1), (2, -1)), (double)progress["peer"]!["start"]!, precision: 2);
        Assert.Equal(TScore((6, 0), (2, 1)), (double)progress["peer"]!["now"]!, precision: 2);
        Assert.Equal(TScore((6, 0), (2, 0)), (double)progress["worker"]!["now"]!, precision: 2);
    }

    private async Task OfferPack()
    {
        var found = await _worker.Get("/hsds/services?search=demo&per_page=5");
        var service = found["contents"]![0]!;
        var pack = await _worker.Post("/api/resources/packs", new
        {
            relationshipId = _relationship,
            entries = new[] { new { serviceId = (string?)service["id"], reason = "For Saturdays, when the centre is closed." } },
        });
        _pack = (string)pack["id"]!;

        var offered = await _worker.Post($"/api/resources/packs/{_pack}/offer", revision: (long)pack["revision"]!, expected: HttpStatusCode.OK);
        Assert.Equal("offered", (string?)offered["state"]);
        await _worker.GetUntil(Relationship, now => (string?)now["pack"]?["state"] == "offered");

        var taken = await _peer.Post($"/api/resources/packs/{_pack}/answer", ByPeer(new { taken = true }, asBlock: true), (long)offered["revision"]!, HttpStatusCode.OK);
        Assert.Equal("taken", (string?)taken["state"]);
        await _worker.GetUntil(Relationship, now => (string?)now["pack"]?["state"] == "taken");
    }

    private async Task BeginConclusion()
    {
        var now = await _worker.Get(Relationship);
        var concluding = await _worker.Post($"{Relationship}/conclusion",
            new { ending = "planned", endsOn = "2027-05-31" }, (long)now["revision"]!, HttpStatusCode.OK);
        Assert.Equal("concluding", (string?)concluding["phase"]);

        await _worker.Put($"{Relationship}/closing-review", new { words = "We did what we set out to do." }, (long)concluding["revision"]!);
        var again = await _peer.Get(Relationship);
        await _peer.Put($"{Relationship}/closing-review", ByPeer(new { words = "I cook on Sundays now." }), (long)again["revision"]!);

        var review = await _peer.Get($"{Relationship}/closing-review");
        var goal = review["goals"]!.AsArray().Single(each => (string?)each!["goalId"] == _goals[1])!;
        Assert.Equal(-1, (int)goal["baseline"]!);
        Assert.Equal(1, (int)goal["now"]!["peer"]!);
        Assert.Equal(TScore((6, 0), (2, 1)), (double)review["tScore"]!["peer"]!["now"]!, precision: 2);
        Assert.Equal("I cook on Sundays now.", (string?)review["peerWords"]);
    }

    private async Task Conclude()
    {
        var now = await _worker.Get(Relationship);
        var concluded = await _worker.Post($"{Relationship}/conclusion/completion",
            new { reasonBeforeDay = "Both are ready." }, (long)now["revision"]!, HttpStatusCode.OK);
        Assert.Equal("concluded", (string?)concluded["phase"]);
        var ended = (DateTimeOffset)concluded["ending"]!["concludedAt"]!;

        await _worker.GetUntil(Agreement, agreement => (string?)agreement["status"] == "ended");
        await _worker.IsRefused(HttpMethod.Post, Contacts, Contact(ended), "contact.relationship-ended");
    }

    private async Task NothingHappenedTwice()
    {
        Assert.Equal(3, (int)(await _worker.Get(Contacts))["total"]!);
        Assert.Equal(1, (int)(await _worker.Get($"/api/agreements?relationshipId={_relationship}"))["total"]!);
        Assert.Equal(1, (int)(await _worker.Get($"/api/resources/packs?relationshipId={_relationship}"))["total"]!);
        Assert.Equal(2, (await _worker.Get($"{Agreement}/versions"))["items"]?.AsArray().Count ?? 0);

        var admin = await _signIn.As("admin@demo.example");
        Assert.Equal(1, (int)(await _worker.Get($"{Agreement}/disclosures"))["total"]!);
        foreach (var service in new[] { "identity", "relationships", "agreements", "resources" })
            Assert.Equal(0, (int)(await admin.Get($"/api/operations/{service}/faults"))["total"]!);
    }

    private static object Contact(DateTimeOffset at, string? exceptionReason = null) =>
        new { at, kind = "call", minutes = 10, reachedOutBy = "worker", note = "How the week went.", exceptionReason };

    /// <summary>The published formula (Kiresuk and Sherman 1968), written out anew: ρ = 0.30.</summary>
    private static double TScore(params (double Weight, int Level)[] goals)
    {
        var squares = goals.Sum(goal => goal.Weight * goal.Weight);
        var sum = goals.Sum(goal => goal.Weight);
        return 50 + (10 * goals.Sum(goal => goal.Weight * goal.Level) / Math.Sqrt((0.7 * squares) + (0.3 * sum * sum)));
    }
}
