using PeerSupport.Kernel;
using PeerSupport.Messages.Agreements;
using PeerSupport.Messages.Identity;
using PeerSupport.Messages.Resources;
using PeerSupport.Relationships.Features;
using PeerSupport.Relationships.Tests.Domain;
using PeerSupport.Testing;

namespace PeerSupport.Relationships.Tests;

/// <summary>One organisation with a site and its people, as the service has heard of them.</summary>
public sealed class Scene
{
    private readonly RelationshipsApp _app;

    private Scene(RelationshipsApp app)
    {
        _app = app;
        AsWorker = app.ClientFor(Worker, Organisation, $"worker@{Site}");
        AsOtherWorker = app.ClientFor(OtherWorker, Organisation, $"worker@{Site}");
        AsPeer = app.ClientFor(Peer, Organisation, "peer");
        AsSupervisor = app.ClientFor(Supervisor, Organisation, $"supervisor@{Site}");
    }

    public Guid Organisation { get; } = Guid.NewGuid();
    public Guid Site { get; } = Guid.NewGuid();
    public Guid Worker { get; } = Guid.NewGuid();
    public Guid OtherWorker { get; } = Guid.NewGuid();
    public Guid Peer { get; } = Guid.NewGuid();
    public Guid Supervisor { get; } = Guid.NewGuid();
    public HttpClient AsWorker { get; }
    public HttpClient AsOtherWorker { get; }
    public HttpClient AsPeer { get; }
    public HttpClient AsSupervisor { get; }

    /// <summary>Somebody in this scene's terms, for tables of who may do what.</summary>
    public HttpClient As(string who) => who switch
    {
        "worker" => AsWorker,
        "peer" => AsPeer,
        "supervisor" => AsSupervisor,
        "supervisor who is also another worker" =>
            _app.ClientFor(Guid.NewGuid(), Organisation, $"supervisor@{Site}", $"worker@{Site}"),
        "other worker" => AsOtherWorker,
        "worker who lost the role at the site" => _app.ClientFor(Worker, Organisation, $"worker@{Guid.NewGuid()}"),
        "other peer" => _app.ClientFor(Guid.NewGuid(), Organisation, "peer"),
        "supervisor of another site" => _app.ClientFor(Guid.NewGuid(), Organisation, $"supervisor@{Guid.NewGuid()}"),
        "worker of another organisation" => _app.ClientFor(Worker, Guid.NewGuid(), $"worker@{Site}"),
        "supervisor of another organisation" => _app.ClientFor(Guid.NewGuid(), Guid.NewGuid(), $"supervisor@{Site}"),
        "administrator" or "operator" => _app.ClientFor(Guid.NewGuid(), Organisation, who),
        "nobody" => _app.Anonymous(),
        _ => throw new ArgumentOutOfRangeException(nameof(who), who, "Nobody here is called that."),
    };

    public static async Task<Scene> In(RelationshipsApp app, bool crisisContacts = true)
    {
        var scene = new Scene(app);
        await scene.Hear(new SiteChanged(scene.Site, A.Chicago, [], crisisContacts), scene.Site, revision: 1);
        return scene;
    }

    public Task Hear(object message, Guid? aggregate = null, long revision = 1) =>
        _app.Hear(message, Organisation, aggregate ?? Guid.NewGuid(), revision);

    public object StartRequest => new
    {
        siteId = Site,
        firstName = "Sam",
        reach = new { channel = "phone", address = "555-0100", mayLeaveMessage = false },
    };

    public Task<RelationshipView> Started() =>
        AsWorker.Send(HttpMethod.Post, "/api/relationships", StartRequest).Read<RelationshipView>();

    /// <summary>A relationship whose peer has an account.</summary>
    public async Task<RelationshipView> StartedWithPeer()
    {
        var started = await Started();
        await Hear(new PeerAccountLinked(started.Peer.Id, Peer));
        return await Get(started.Id);
    }

    /// <summary>A relationship with an agreement: weekdays nine to five in Chicago, no later contact.</summary>
    public async Task<RelationshipView> Active(int noticeDays = 0, params AgreedGoal[] goals)
    {
        var started = await StartedWithPeer();
        await Hear(InForce(started.Id, 1, A.Now.AddDays(-30), noticeDays, goals));
        return await Get(started.Id);
    }

    internal static AgreementInForce InForce(
        Guid relationship, int version, DateTimeOffset holdsFrom, int noticeDays = 0, params AgreedGoal[] goals) =>
        new(Guid.NewGuid(), relationship, version, holdsFrom, A.WeekdaysNineToFive, 48, 90, goals,
            new EndingTerms(noticeDays, []));

    public Task HearPackOffered(Guid relationship) => Hear(new ResourcePackOffered(Guid.NewGuid(), relationship, A.Now));

    public Task<RelationshipView> Get(Guid id) =>
        AsWorker.Send(HttpMethod.Get, $"/api/relationships/{id}").Read<RelationshipView>();

    public Task HearWorker(Guid person, bool isActive = true, long revision = 1, params Guid[] at) =>
        Hear(new PersonChanged(person, isActive, [.. at.DefaultIfEmpty(Site).Select(site => new HeldRole("worker", site))]),
            person, revision);

    /// <summary>The other worker takes over, as proposed and as the peer accepts it.</summary>
    public async Task<RelationshipView> HandOver(Guid id)
    {
        await HearWorker(OtherWorker);
        var proposed = await Change(AsSupervisor, id, "handover", new { workerId = OtherWorker }).Read<RelationshipView>();
        return await AsSupervisor.Send(HttpMethod.Post, $"/api/relationships/{id}/handover/answer",
            new { accepts = true, onBehalfOfPeer = true, readOut = "Who Ann is." }, proposed.Revision).Read<RelationshipView>();
    }

    /// <summary>Sends a change for the relationship's present revision.</summary>
    public async Task<HttpResponseMessage> Change(
        HttpClient client, Guid id, string what, object? body = null, HttpMethod? method = null) =>
        await client.Send(method ?? HttpMethod.Post, $"/api/relationships/{id}/{what}", body, (await Get(id)).Revision);
}
