using PeerSupport.Messages.Agreements;
using PeerSupport.Messages.Identity;
using PeerSupport.Relationships.Features;
using PeerSupport.Relationships.Tests.Domain;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.Testing;
using PeerSupport.Testing.Access;

namespace PeerSupport.Relationships.Tests;

/// <summary>An active relationship with one goal, its people, and what the table of who may do what asks for.</summary>
public sealed class AccessStory : IAccessStory
{
    private readonly Guid _administrator = Guid.NewGuid(), _operator = Guid.NewGuid();
    private Guid _relationship;
    private ReviewView? _review;

    private AccessStory(Scene scene) => Scene = scene;

    public Scene Scene { get; }
    public AgreedGoal Goal { get; } = A.Goal();

    /// <summary>What was previewed of the reflection that a path names.</summary>
    public SharingPreview? Preview { get; private set; }
    public Guid Organisation => Scene.Organisation;
    public Guid Site => Scene.Site;

    public static async Task<AccessStory> Begin(RelationshipsApp app, Neighbours neighbours)
    {
        app.Set("services:agreements:http:0", neighbours.Address);
        var story = new AccessStory(await Scene.In(app));
        var active = await story.Scene.Active(goals: story.Goal);
        neighbours.Knows(active.Agreement!.AgreementId, active.Agreement.Version, story.Goal.GoalId);
        story._relationship = active.Id;
        foreach (var worker in (Guid[])[story.Scene.Worker, story.Scene.OtherWorker])
            await story.Scene.Hear(new PersonChanged(worker, true, [new("worker", story.Site)]), worker);
        return story;
    }

    public Guid PersonOf(Who role) => role switch
    {
        Who.Worker => Scene.Worker,
        Who.Peer => Scene.Peer,
        Who.Supervisor => Scene.Supervisor,
        Who.Administrator => _administrator,
        _ => _operator,
    };

    /// <summary>From here on it is a relationship without an agreement.</summary>
    public async Task BeginAnew() => _relationship = (await Scene.StartedWithPeer()).Id;

    public Task Pause() => Scene.Change(Scene.AsPeer, _relationship, "pause", new { expectedReturn = "2030-02-01" });

    public Task Announce() =>
        Scene.Change(Scene.AsWorker, _relationship, "conclusion", new { ending = "planned", endsOn = "2030-02-01" });

    /// <summary>The other worker stands in tomorrow and the day after.</summary>
    public object StandIn => new { standInId = Scene.OtherWorker, firstDay = "2030-01-08", lastDay = "2030-01-09" };

    public object Absence => new
    {
        siteId = Site,
        workerId = Scene.Worker,
        standInId = Scene.OtherWorker,
        firstDay = "2030-01-08",
        lastDay = "2030-01-09",
    };

    public Task<MadeCalendarLink> LinkCalendar() =>
        Scene.AsWorker.Send(HttpMethod.Post, "/api/relationships/calendar-link").Read<MadeCalendarLink>();

    public Task ProposeHandover() =>
        Scene.Change(Scene.AsSupervisor, _relationship, "handover", new { workerId = Scene.OtherWorker });

    public async Task<Target> Find(string path, string parameter, Who role) => (path.Split('/')[3], parameter) switch
    {
        ("reflections", "id") => await Reflection(),
        ("calendar", "token") => new((await LinkCalendar()).Url.Split('/', '.')[^2]),
        ("attention", "id") => await Attention(role),
        ("supervision-sessions", "id") => await Session(),
        (_, "id") => Of(await Scene.Get(_relationship), relationship => relationship.Id),
        (_, "coverId") => await CoverArranged(),
        (_, "meetingId") => Of(await Made<MeetingView>(Scene.AsWorker, $"{_relationship}/meetings", Meeting), meeting => meeting.Id),
        (_, "concernId") => Of(await Concern(), concern => concern.Id),
        (_, "reviewId") => Of(_review ??= await Review(), review => review.Id),
        _ => throw new ArgumentOutOfRangeException(nameof(parameter), parameter, "Nothing here is called that."),
    };

    /// <summary>Still to come, and so soon that it can be said to have been kept.</summary>
    public static object Meeting => new { startsAt = A.Now.AddMinutes(4), minutes = 60, kind = "call" };

    public static object Words => new { text = new { established = new { thoughts = "Slowly." } } };

    private async Task<Target> Reflection()
    {
        var written = await Made<ReflectionView>(Scene.AsWorker, "reflections", Words);
        Preview = await Made<SharingPreview>(Scene.AsWorker, $"reflections/{written.Id}/sharing/preview", new { });
        return Of(written, reflection => reflection.Id);
    }

    private async Task<Target> Session()
    {
        var planned = await Made<SupervisionSessionView>(Scene.AsSupervisor, "supervision-sessions",
            new { siteId = Site, workerId = Scene.Worker, plannedAt = A.Now.AddDays(1) });
        return new(planned.Id, planned.Revision);
    }

    /// <summary>All three have something in their lists once a concern was answered.</summary>
    private async Task<Target> Attention(Who role)
    {
        var concern = await Concern();
        await Scene.AsSupervisor.Send(HttpMethod.Post, $"/api/relationships/{_relationship}/concerns/{concern.Id}/answer",
            new { words = "Let us talk." }, concern.Revision);
        var client = role is Who.Worker ? Scene.AsWorker : role is Who.Peer ? Scene.AsPeer : Scene.AsSupervisor;
        var list = await client.Send(HttpMethod.Get, "/api/relationships/attention").Read<Page<AttentionView>>();
        return new(list.Items[0].Id);
    }

    /// <summary>Its revision is the relationship's.</summary>
    private async Task<Target> CoverArranged()
    {
        var relationship = await Scene.Get(_relationship);
        if (relationship.Cover.Count == 0)
            relationship = await Scene.Change(Scene.AsSupervisor, _relationship, "cover", StandIn).Read<RelationshipView>();
        return new(relationship.Cover[0].Id, relationship.Revision);
    }

    private Task<ReviewView> Review() => Made<ReviewView>(Scene.AsPeer, $"{_relationship}/reviews", new { });

    private Task<ConcernView> Concern() =>
        Made<ConcernView>(Scene.AsPeer, $"{_relationship}/concerns", new { words = "Called at night." });

    private static Task<TView> Made<TView>(HttpClient client, string path, object body) =>
        client.Send(HttpMethod.Post, $"/api/relationships/{path}", body).Read<TView>();

    private static Target Of<TView>(TView view, Func<TView, Guid> id) where TView : IRevisioned => new(id(view), view.Revision);
}
