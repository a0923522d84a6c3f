using System.Text.Json;
using System.Text.Json.Nodes;

namespace PeerSupport.Standalone.Demo;

/// <summary>
/// A worker and a peer of the demo, and what they do one day after another. A peer without an account says everything in person to
/// the worker, who writes it down as such.
/// </summary>
internal sealed partial class DemoPair(StoryClock clock, DemoPerson worker)
{
    private const string ReadOut = "All of it, slowly.";
    private static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday"];

    private DemoPerson? _account;
    private string[] _goals = [];

    public string Relationship { get; private set; } = "";
    public string Agreement { get; private set; } = "";
    public string RelationshipId => Relationship.Split('/')[^1];

    private DemoPerson Peer => _account ?? worker;

    public async Task Start(DateTimeOffset at, Guid site, string firstName, string phone, bool mayLeaveMessage = true, string? language = null)
    {
        clock.SetBack(at);
        var reach = new { channel = "phone", address = phone, mayLeaveMessage };
        var started = await worker.Post("/api/relationships", new { siteId = site, firstName, reach, language });
        Relationship = $"/api/relationships/{started["id"]}";
        var drafted = await worker.GetOnce(Relationship, now => now["agreement"] is not null);
        Agreement = $"/api/agreements/{drafted["agreement"]!["agreementId"]}";
    }

    /// <summary>The peer takes up the worker's link with the account that they have.</summary>
    public async Task Join(DemoPerson peer, Func<string, Task> takeUp)
    {
        var link = await worker.Post("/api/identity/peer-links", new { relationshipId = RelationshipId });
        await takeUp((string)link["url"]!);
        await peer.GetOnce("/api/relationships", page => (int)page["total"]! == 1);
        await peer.GetOnce($"/api/agreements?relationshipId={RelationshipId}", page => (int)page["total"]! == 1);
        _account = peer;
    }

    public async Task Propose(DateTimeOffset at, params DemoGoal[] goals)
    {
        clock.SetBack(at);
        foreach (var goal in goals)
            await Peer.Post($"{Agreement}/goals", Said(goal.Wording));
        await worker.GetOnce(Relationship, now => (string?)now["phase"] is not "gettingToKnow");
    }

    /// <summary>A goal that the worker puts forward, and the peer has not answered yet.</summary>
    public async Task Suggest(DateTimeOffset at, DemoGoal goal)
    {
        clock.SetBack(at);
        await worker.Post($"{Agreement}/goals", goal.Wording);
    }

    public async Task Counter(DateTimeOffset at, string kind, string text, object? hours = null, bool byPeer = true)
    {
        clock.SetBack(at);
        var before = await worker.Get(Agreement);
        var item = before["boundaries"]!.AsArray().First(each => (string?)each!["kind"] == kind)!;
        object wording = hours is null ? new { kind, text } : new { kind, text, contactHours = hours };
        await (byPeer ? Peer : worker).Put($"{Agreement}/boundaries/{item["id"]}", byPeer ? Said(wording) : wording, Revision(before));
    }

    public static object Hours(int from, int to) => new
    {
        zone = DemoCalendar.Zone,
        spans = Weekdays.Select(day => new { day, from = new TimeOnly(from, 0), to = new TimeOnly(to, 0) }),
    };

    /// <summary>Both accept all of it, and it comes into force.</summary>
    public async Task Accept(DateTimeOffset at)
    {
        clock.SetBack(at);
        await AcceptAs(worker, body => body);
        var accepted = await AcceptAs(Peer, Said);
        var version = (int)accepted["version"]!;
        await worker.GetOnce(Relationship, now => (int?)now["agreement"]?["version"] == version);
        _goals = [.. accepted["goals"]!.AsArray().Select(goal => (string)goal!["id"]!)];
    }

    public async Task Contact(
        DateTimeOffset at, string kind, int minutes, string note, int? goal = null, string? exception = null, string? place = null)
    {
        clock.SetBack(at);
        await worker.Post($"{Relationship}/contacts", new
        {
            at,
            kind,
            minutes,
            note,
            place,
            goalId = goal is { } index ? _goals[index] : null,
            channel = kind is "meeting" ? "inPerson" : kind is "call" ? "phone" : "text",
            exceptionReason = exception,
        });
    }

    public async Task ReachOut(DateTimeOffset at, string note)
    {
        clock.SetBack(at);
        await Peer.Post($"{Relationship}/contacts", new { at, kind = "message", channel = "text", reachedOutBy = "peer", note });
    }

    public async Task Meet(DateTimeOffset planned, DateTimeOffset at, string place)
    {
        clock.SetBack(planned);
        await worker.Post($"{Relationship}/meetings", new { startsAt = at, minutes = 45, kind = "inPerson", place });
    }

    /// <summary>How far each goal is, as each of the two sees it.</summary>
    public async Task Rate(DateTimeOffset at, int[] byPeer, int[] byWorker, string? words = null)
    {
        clock.SetBack(at);
        for (var goal = 0; goal < byPeer.Length; goal++)
        {
            await Peer.Post($"{Relationship}/ratings", Spoken(new { goalId = _goals[goal], level = byPeer[goal], words = goal == 0 ? words : null }));
            await worker.Post($"{Relationship}/ratings", new { goalId = _goals[goal], level = byWorker[goal] });
        }
    }

    /// <summary>Heard, what matters, way of working, boundaries kept: each 1 to 5.</summary>
    public async Task CheckIn(DateTimeOffset at, int[] byPeer, int[]? byWorker = null, string? words = null)
    {
        clock.SetBack(at);
        await Peer.Post($"{Relationship}/check-ins", Spoken(Answers(byPeer, words)));
        if (byWorker is not null)
            await worker.Post($"{Relationship}/check-ins", Answers(byWorker, null));

        static object Answers(int[] levels, string? words)
        {
            // What there is to say is said to the lowest answer.
            var lowest = Array.IndexOf(levels, levels.Min());
            object Of(int at) => new { level = levels[at], words = at == lowest ? words : null };
            return new { heard = Of(0), whatMatters = Of(1), wayOfWorking = Of(2), boundariesKept = Of(3) };
        }
    }

    public async Task Barc10(DateTimeOffset at, params int[] answers)
    {
        clock.SetBack(at);
        await Peer.Post($"{Relationship}/barc10", Spoken(new { answers }));
    }

    public async Task<JsonNode> RaiseConcern(DateTimeOffset at, string words, string about)
    {
        clock.SetBack(at);
        var boundary = (await worker.Get(Agreement))["boundaries"]!.AsArray().First(each => (string?)each!["kind"] == about)!["id"];
        return await Peer.Post($"{Relationship}/concerns", Spoken(new { words, boundaryId = (string?)boundary }));
    }

    public async Task LookBack(DateTimeOffset at, string peersWords, string workersWords)
    {
        clock.SetBack(at);
        var held = await worker.Post($"{Relationship}/reviews", new { words = workersWords });
        await Peer.Put($"{Relationship}/reviews/{held["id"]}", Spoken(new { words = peersWords }), Revision(held));
    }

    public async Task<string> Consent(DateTimeOffset at, string recipient, string purpose, string what)
    {
        clock.SetBack(at);
        return (string)(await Peer.Post($"{Agreement}/consents", Said(new { recipient, purpose, what })))["id"]!;
    }

    public Task TakeBack(DateTimeOffset at, string consent)
    {
        clock.SetBack(at);
        return Peer.Post($"{Agreement}/consents/{consent}/revocation", Said(new { }));
    }

    public Task Share(DateTimeOffset at, string consentId, string recipient, string purpose, string what, string serves)
    {
        clock.SetBack(at);
        return worker.Post($"{Agreement}/disclosures", new { recipient, purpose, what, goalId = _goals[0], serves, consentId });
    }

    private async Task<JsonNode> AcceptAs(DemoPerson who, Func<object, object> said)
    {
        var shown = await who.Get(Agreement);
        return await who.Post($"{Agreement}/acceptances", said(new
        {
            items = shown["boundaries"]!.AsArray().Concat(shown["goals"]!.AsArray())
                .Select(item => new { id = (string?)item!["id"], revision = (long)item["revision"]! }),
            clauses = shown["fixedClauses"]!.AsArray().Select(clause => new { id = (string?)clause!["id"], version = (int)clause["version"]! }),
        }));
    }

    private async Task<long> RevisionNow() => Revision(await worker.Get(Relationship));

    private static long Revision(JsonNode shown) => (long)shown["revision"]!;

    /// <summary>By the peer's account, or in person; the agreements and packs ask for it as one part.</summary>
    private object Said(object body) => With(body, said => said["inPerson"] = new JsonObject { ["readOut"] = ReadOut });

    /// <summary>The same, as the relationship asks for it.</summary>
    private object Spoken(object body) => With(body, said => (said["onBehalfOfPeer"], said["readOut"]) = (true, ReadOut));

    private object With(object body, Action<JsonObject> inPerson)
    {
        var said = JsonSerializer.SerializeToNode(body, JsonSerializerOptions.Web)!.AsObject();
        if (_account is null)
            inPerson(said);
        return said;
    }
}
