using System.Text.Json;
using System.Text.Json.Nodes;
using PeerSupport.SystemTests.Running;
using PeerSupport.Testing;

namespace PeerSupport.SystemTests.Journey;

/// <summary>
/// One relationship from its first conversation to its end, a step at a time, so that a test may kill everything between
/// two steps. The demo's site is in Chicago; the story spans the weekend on which its clocks go forward. Told with a peer who
/// takes up an account, or with one who never does and says everything in person to the worker.
/// </summary>
internal sealed partial class Story(RunningSystem system, bool inPerson)
{
    /// <summary>Friday 12 March 2027, 09:30 in Chicago (standard time).</summary>
    public static readonly DateTimeOffset Friday = new(2027, 3, 12, 15, 30, 0, TimeSpan.Zero);

    /// <summary>Tuesday 16 March 2027, 11:00 in Chicago (daylight-saving time, since Sunday).</summary>
    public static readonly DateTimeOffset Tuesday = new(2027, 3, 16, 16, 0, 0, TimeSpan.Zero);

    private const string Chicago = "America/Chicago";
    private readonly SignIn _signIn = new(system.Address);
    private Person _worker = null!;
    private Person _peer = null!;
    private string _relationship = null!;
    private string _agreement = null!;
    private string[] _goals = [];
    private string _pack = null!;

    /// <summary>The steps, each with the business time at which it happens.</summary>
    public IReadOnlyList<(string Name, DateTimeOffset At, Func<Task> Run)> Steps =>
    [
        ("the worker starts a relationship", Friday, Start),
        ("an agreement has been drafted, and waits", Friday, AgreementIsDrafted),
        ("the peer takes up the link, or does without", Friday, inPerson ? PeerDoesWithout : PeerTakesUpTheLink),
        ("they negotiate", Friday, Negotiate),
        ("the worker accepts, which is not enough", Friday, WorkerAccepts),
        ("the peer accepts, and it is in force", Friday, PeerAccepts),
        ("contacts are judged by the hours", Tuesday, LogContacts),
        ("an amendment moves the hours", Tuesday, Amend),
        ("goals are rated", Tuesday, Rate),
        ("goals leave with the peer, or with their consent", Tuesday, TakeGoalsAlong),
        ("a resource pack is offered", Tuesday, OfferPack),
        ("the ending is announced and reviewed", Tuesday, BeginConclusion),
        ("the relationship is concluded", Tuesday, Conclude),
        ("nothing happened twice", Tuesday, NothingHappenedTwice),
    ];

    /// <summary>The name under which the peer who has an account signs in.</summary>
    public string PeerSignIn => $"robin-{_relationship[^8..]}@demo.example";

    private string Relationship => $"/api/relationships/{_relationship}";
    private string Agreement => $"/api/agreements/{_agreement}";

    private async Task Start()
    {
        _worker = await _signIn.As("worker@demo.example");
        var site = (await _worker.Get("/api/identity/sites"))["items"]![0]!;

        var started = await _worker.Post("/api/relationships", new
        {
            siteId = (string?)site["id"],
            firstName = "Demo Robin",
            reach = new { channel = "phone", address = "+1 555 0100", mayLeaveMessage = false },
        });

        _relationship = (string)started["id"]!;
        Assert.Equal("gettingToKnow", (string?)started["phase"]);
    }

    private async Task AgreementIsDrafted()
    {
        var found = await _worker.GetUntil($"/api/agreements?relationshipId={_relationship}", page => (int)page["total"]! == 1);
        var draft = found["items"]![0]!;
        _agreement = (string)draft["id"]!;

        Assert.Equal("drafted", (string?)draft["status"]);
        Assert.NotEmpty(draft["fixedClauses"]!.AsArray());
        await _worker.GetUntil(Relationship, now => now["window"] is not null);
        Assert.Equal("gettingToKnow", (string?)(await _worker.Get(Relationship))["phase"]);
    }

    private async Task PeerTakesUpTheLink()
    {
        var link = await _worker.Post("/api/identity/peer-links", new { relationshipId = _relationship });
        _peer = await _signIn.Join((string)link["url"]!, PeerSignIn);
        await _peer.GetUntil("/api/relationships", page => (int)page["total"]! == 1);
        await _peer.GetUntil($"/api/agreements?relationshipId={_relationship}", page => (int)page["total"]! == 1);
    }

    private Task PeerDoesWithout()
    {
        _peer = _worker;
        return Task.CompletedTask;
    }

    /// <summary>What the peer does themself, or the worker records as said in person, with what was read out.</summary>
    private JsonObject ByPeer(object body, bool asBlock = false)
    {
        var said = JsonSerializer.SerializeToNode(body, Wire.Json)!.AsObject();
        if (inPerson && asBlock)
            said["inPerson"] = new JsonObject { ["readOut"] = "All of it, slowly." };
        else if (inPerson)
            (said["onBehalfOfPeer"], said["readOut"]) = (true, "All of it, slowly.");
        return said;
    }

    private static JsonNode? ItemOfKind(JsonNode agreement, string kind) => agreement["boundaries"]!.AsArray().FirstOrDefault(item => (string?)item!["kind"] == kind);

    private static object Accepting(JsonNode agreement) => new
    {
        items = agreement["boundaries"]!.AsArray().Concat(agreement["goals"]!.AsArray())
            .Select(item => new { id = (string?)item!["id"], revision = (long)item["revision"]! }).ToArray(),
        clauses = agreement["fixedClauses"]!.AsArray()
            .Select(clause => new { id = (string?)clause!["id"], version = (int)clause["version"]! }).ToArray(),
    };

    private static object Hours(string from, string to) => new
    {
        kind = "contactHours",
        text = $"Weekdays {from} to {to}",
        contactHours = new
        {
            zone = Chicago,
            spans = new[] { "monday", "tuesday", "wednesday", "thursday", "friday" }.Select(day => new { day, from = $"{from}:00", to = $"{to}:00" }).ToArray(),
        },
    };
}
