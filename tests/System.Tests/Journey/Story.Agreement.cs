using System.Net;
using System.Text.Json.Nodes;

namespace PeerSupport.SystemTests.Journey;

internal sealed partial class Story
{
    private static readonly string[] Scale = ["Much less than I hoped", "Less than I hoped", "What I hoped", "More than I hoped", "Much more than I hoped"];

    private async Task Negotiate()
    {
        var proposed = await _worker.Post($"{Agreement}/boundaries", new { kind = "meetingPlaces", text = "We meet at the centre." });
        await _worker.GetUntil(Relationship, now => (string?)now["phase"] == "agreeing");

        var places = proposed["boundaries"]!.AsArray().Last(item => (string?)item!["kind"] == "meetingPlaces")!;
        var countered = await _peer.Put($"{Agreement}/boundaries/{places["id"]}",
            new { kind = "meetingPlaces", text = "We meet at the centre, or for a walk in the park." }, (long)proposed["revision"]!);
        Assert.True((long)countered["boundaries"]!.AsArray().Single(item => (string?)item!["id"] == (string?)places["id"])!["revision"]! > (long)places["revision"]!);

        var hours = ItemOfKind(countered, "contactHours")!;
        await _worker.Put($"{Agreement}/boundaries/{hours["id"]}", Hours("09:00", "17:00"), (long)countered["revision"]!);

        await _peer.Post($"{Agreement}/goals", Goal("Moving towards cooking for myself", importance: 3, difficulty: 2));
        var both = await _worker.Post($"{Agreement}/goals", Goal("Moving towards seeing my sister again", importance: 2, difficulty: 1));
        _goals = [.. both["goals"]!.AsArray().Select(goal => (string)goal!["id"]!)];
        Assert.Equal(2, _goals.Length);
    }

    private async Task WorkerAccepts()
    {
        var accepted = await _worker.Post($"{Agreement}/acceptances", Accepting(await _worker.Get(Agreement)), expected: HttpStatusCode.OK);

        Assert.Equal("negotiating", (string?)accepted["status"]);
        Assert.Equal(0, (int)accepted["version"]!);
        Assert.Equal("agreeing", (string?)(await _worker.Get(Relationship))["phase"]);
    }

    private async Task PeerAccepts()
    {
        var accepted = await _peer.Post($"{Agreement}/acceptances", ByPeer(Accepting(await _peer.Get(Agreement)), asBlock: true), expected: HttpStatusCode.OK);

        Assert.Equal("inForce", (string?)accepted["status"]);
        Assert.Equal(1, (int)accepted["version"]!);
        var now = await _worker.GetUntil(Relationship, relationship => (string?)relationship["phase"] == "active");
        Assert.Equal(1, (int)now["agreement"]!["version"]!);
    }

    private async Task Amend()
    {
        var before = await _worker.Get(Agreement);
        var opened = await _worker.Put($"{Agreement}/boundaries/{ItemOfKind(before, "contactHours")!["id"]}", Hours("10:00", "18:00"), (long)before["revision"]!);
        Assert.Equal(2, (int)opened["openVersion"]!);
        Assert.Equal(1, (int)opened["version"]!);
        Assert.Equal("09:00:00", From((await _worker.Get(Relationship))["window"]!));

        var accepted = await _peer.Post($"{Agreement}/acceptances", ByPeer(Accepting(await _peer.Get(Agreement)), asBlock: true), expected: HttpStatusCode.OK);
        Assert.Equal(2, (int)accepted["version"]!);
        await _worker.GetUntil(Relationship, now => (int)now["agreement"]!["version"]! == 2);

        Assert.Equal("10:00:00", From((await _worker.Get(Relationship))["window"]!));
        var first = await _peer.Get($"{Agreement}/versions/1");
        Assert.Equal("09:00:00", From(ItemOfKind(first, "contactHours")!["contactHours"]!));

        static string? From(JsonNode window) => (string?)window["spans"]![0]!["from"];
    }

    private static object Goal(string words, int importance, int difficulty) => new { words, scale = Scale, importance, difficulty, baseline = -1 };
}
