using System.Net;
using System.Text.Json.Nodes;

namespace PeerSupport.SystemTests.Journey;

internal sealed partial class Story
{
    private string Fhir => $"{Relationship}/fhir";

    private async Task TakeGoalsAlong()
    {
        await _worker.IsRefused(HttpMethod.Get, Fhir, null, "fhir.names-no-recipient");
        if (!inPerson)
            HoldsGoalsAndRatings(await _peer.Get(Fhir));

        var name = await Consent("My name, and that I look for a class", includesGoals: false);
        await _worker.IsRefused(HttpMethod.Post, Fhir, On(name), "disclosure.not-consented");

        var goals = await Consent("My goals and how far I have come", includesGoals: true);
        var shared = await _worker.Post(Fhir, On(goals), expected: HttpStatusCode.OK);

        HoldsGoalsAndRatings(shared);
        var entry = Assert.Single((await _peer.Get($"{Agreement}/disclosures"))["items"]!.AsArray())!;
        Assert.Equal("Demo Clinic", (string?)entry["recipient"]);
        Assert.Equal($"urn:uuid:{entry["id"]}", (string?)shared["identifier"]!["value"]);
    }

    private async Task<string> Consent(string what, bool includesGoals) => (string)(await _peer.Post($"{Agreement}/consents",
        ByPeer(new { recipient = "Demo Clinic", purpose = "To find a cooking class", what, includesGoals }, asBlock: true)))["id"]!;

    private object On(string consent) => new
    {
        recipient = "Demo Clinic",
        purpose = "To find a cooking class",
        goalId = _goals[0],
        serves = "The clinic runs one.",
        consentId = consent,
    };

    /// <summary>Two goals, each with its baseline and a rating by either side.</summary>
    private void HoldsGoalsAndRatings(JsonNode bundle)
    {
        Assert.Equal(_goals.Order(), Of("Goal").Select(goal => (string)goal["id"]!).Order());
        Assert.Equal(
            ["107333-7", "107333-7", "107334-5", "107334-5", "112296-9", "112296-9"],
            Of("Observation").Select(score => (string)score["code"]!["coding"]![0]!["code"]!).Order());
        Assert.Contains("Moving towards cooking for myself", Of("Goal").Select(goal => (string)goal["description"]!["text"]!));

        IEnumerable<JsonNode> Of(string type) => bundle["entry"]!.AsArray().Select(entry => entry!["resource"]!)
            .Where(resource => (string?)resource["resourceType"] == type);
    }
}
