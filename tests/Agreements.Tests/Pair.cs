using System.Net;
using PeerSupport.Agreements.Domain;
using PeerSupport.Agreements.Features;
using PeerSupport.Messages.Agreements;
using PeerSupport.Messages.Identity;
using PeerSupport.Messages.Relationships;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.Testing;

namespace PeerSupport.Agreements.Tests;

/// <summary>A worker and a peer of an organisation of their own, and what they do with their agreement.</summary>
public sealed class Pair(AgreementsApp app)
{
    public const string Zone = "America/Chicago";

    public Guid Organisation { get; } = Guid.NewGuid();
    public Guid Site { get; } = Guid.NewGuid();
    public Guid RelationshipId { get; } = Guid.NewGuid();
    public Guid PeerId { get; } = Guid.NewGuid();
    public Guid WorkerId { get; } = Guid.NewGuid();
    public Guid PeerPerson { get; } = Guid.NewGuid();

    public HttpClient Worker => Client(WorkerId, $"worker@{Site}");
    public HttpClient Peer => Client(PeerPerson, "peer");
    public HttpClient Supervisor => Client(Guid.NewGuid(), $"supervisor@{Site}");
    public HttpClient Administrator => Client(Guid.NewGuid(), "administrator");

    public HttpClient Client(Guid person, params string[] roles) => app.ClientFor(person, Organisation, roles);

    public RelationshipStarted Started => new(RelationshipId, PeerId, WorkerId, Site, Zone, app.Clock.GetUtcNow());

    public RelationshipConcluded Concluded => new(RelationshipId, PeerId, WorkerId, Site, "planned", app.Clock.GetUtcNow());

    public WorkerChanged HandedTo(Guid worker) => new(RelationshipId, PeerId, worker, Site, WorkerId, app.Clock.GetUtcNow());

    public CoverChanged CoveredBy(Guid worker, DateTimeOffset from, DateTimeOffset until) =>
        new(RelationshipId, PeerId, WorkerId, Site, [new(worker, from, until)]);

    public Task Hear(object message, long revision) => app.Hear(message, Organisation, RelationshipId, revision);

    /// <summary>A relationship has started and the peer has an account.</summary>
    public static async Task<Pair> With(AgreementsApp app)
    {
        var pair = new Pair(app);
        await pair.Hear(pair.Started, 1);
        await app.Hear(new PeerAccountLinked(pair.PeerId, pair.PeerPerson), pair.Organisation, pair.PeerId, 1);
        return pair;
    }

    /// <summary>…and both have accepted everything, with one goal.</summary>
    public static async Task<Pair> InForce(AgreementsApp app)
    {
        var pair = await With(app);
        await pair.Propose(pair.Peer, "goals", Sample.Goal());
        await pair.AcceptAll(pair.Worker);
        await pair.AcceptAll(pair.Peer);
        return pair;
    }

    public async Task<AgreementView> Agreement() =>
        Assert.Single((await Worker.GetAsync($"/api/agreements?relationshipId={RelationshipId}").Read<Page<AgreementView>>())
            .Items);

    public async Task<string> Path(string rest = "") => $"/api/agreements/{(await Agreement()).Id}{rest}";

    public async Task<AgreementView> Propose(HttpClient who, string kind, object request)
    {
        var response = await who.Send(HttpMethod.Post, await Path($"/{kind}"), request);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return await response.Read<AgreementView>();
    }

    public async Task<AgreementView> Counter(HttpClient who, BoundaryView boundary, BoundaryRequest request) =>
        await who.Send(HttpMethod.Put, await Path($"/boundaries/{boundary.Id}"), request, (await Agreement()).Revision)
            .Read<AgreementView>();

    /// <summary>One call accepts everything shown.</summary>
    public async Task<AgreementView> AcceptAll(HttpClient who, InPersonRequest? inPerson = null)
    {
        var response = await who.Send(HttpMethod.Post, await Path("/acceptances"), Everything(await Agreement(), inPerson));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Read<AgreementView>();
    }

    public static AcceptanceRequest Everything(AgreementView shown, InPersonRequest? inPerson = null) => new(
        [.. shown.Boundaries.Select(b => new AcceptedItemRequest(b.Id, b.Revision)),
            .. shown.Goals.Select(g => new AcceptedItemRequest(g.Id, g.Revision))],
        [.. shown.FixedClauses.Select(c => new AcknowledgedClauseRequest(c.Id, c.Version))], inPerson);

    public IReadOnlyList<AgreementInForce> VersionsPublished() =>
        [.. app.Published.Of<AgreementInForce>().Where(m => m.RelationshipId == RelationshipId).OrderBy(m => m.Version)];
}

internal static class Sample
{
    public static readonly IReadOnlyList<string> Scale =
        ["Nobody to call", "One call a month", "One call a week", "Two calls a week", "A call most days"];

    public static GoalRequest Goal(string words = "I want to have people I can call") =>
        new(words, Scale, Baseline: -1, Importance: 3, Difficulty: 2);

    public static ConsentRequest Consent() => new("Clinic", "Planning care", "My goals");

    public static DisclosureRequest Disclosure() =>
        new("Ambulance", "Where they are", "Saving a life", DangerToLife: "They took too much.");

    public static BoundaryRequest Places(string text = "We meet at the library.") => new(BoundaryKind.MeetingPlaces, text);

    public static BoundaryRequest Hours(TimeOnly from, TimeOnly to, string zone = Pair.Zone) =>
        new(BoundaryKind.ContactHours, "We are in touch at these times.",
        new(zone, [.. Enum.GetValues<DayOfWeek>().Where(day => day is >= DayOfWeek.Monday and <= DayOfWeek.Friday)
            .Select(day => new ContactSpanRequest(day, from, to))]));
}
