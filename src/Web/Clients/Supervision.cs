namespace PeerSupport.Web.Clients;

internal sealed partial class RelationshipsClient
{
    public Task<Listing<RelationshipSummary>> ListAt(Guid site, string? phase, string? ending, int page) =>
        Get<Listing<RelationshipSummary>>($"{Root}/?siteId={site}&page={page}&size=20"
            + (phase is null ? "" : $"&phase={phase}") + (ending is null ? "" : $"&ending={ending}"));

    public Task<IReadOnlyList<DueItem>> DueAt(Guid site) => All<DueItem>($"{Root}/due?siteId={site}");

    public Task<Listing<ExceptionItem>> ExceptionsAt(Guid site, int page) =>
        Get<Listing<ExceptionItem>>($"{Root}/exceptions?siteId={site}&page={page}&size=20");

    public async Task<int> ExceptionsSince(DateTimeOffset since, Guid site) =>
        (await Get<Listing<ExceptionItem>>($"{Root}/exceptions?siteId={site}&since={Instant(since)}&size=1")).Total;

    public async Task<ConcernView> Concern(Guid id, Guid concern) =>
        (await Get<Listing<ConcernView>>($"{Root}/{id}/concerns?size=100")).Items.FirstOrDefault(known => known.Id == concern)
            ?? throw ApiException.NotFound();

    public Task<ConcernView> AnswerConcern(Guid id, Guid concern, string words, long revision) => Send<ConcernView>(
        HttpMethod.Post, $"{Root}/{id}/concerns/{concern}/answer", new AnswerConcernRequest(words), revision);

    public Task<Listing<SharedReflectionView>> SharedReflections(Guid site, int page) =>
        Get<Listing<SharedReflectionView>>($"{Root}/shared-reflections?site={site}&page={page}&size=10");

    public Task<Listing<SessionSummary>> Sessions(int page) =>
        Get<Listing<SessionSummary>>($"{Root}/supervision-sessions?page={page}&size=20");

    public Task<SessionView> Session(Guid id) => Get<SessionView>($"{Root}/supervision-sessions/{id}");

    public Task<SessionView> Plan(PlanSessionRequest session, string? key) =>
        Create<SessionView>($"{Root}/supervision-sessions", session, key);

    public Task<SessionView> Note(Guid id, string? notes, long revision) =>
        Send<SessionView>(HttpMethod.Put, $"{Root}/supervision-sessions/{id}/notes", new NoteSessionRequest(notes), revision);
}

public sealed record AnswerConcernRequest(string Words);

public sealed record SharedReflectionView(Guid Id, Guid WorkerId, DateTimeOffset SharedAt, ReflectionWords Text);

public sealed record SessionSummary(Guid Id, Guid SiteId, Guid SupervisorId, Guid WorkerId, DateTimeOffset PlannedAt);

/// <param name="Notes">The supervisor's; both read them.</param>
public sealed record SessionView(
    Guid Id, long Revision, Guid SiteId, Guid SupervisorId, Guid WorkerId, DateTimeOffset PlannedAt, string? Notes, AgendaView Agenda);

/// <summary>What there is to talk about since the session before.</summary>
public sealed record AgendaView(
    IReadOnlyList<SharedReflectionView> SharedReflections, IReadOnlyList<ExceptionItem> Exceptions,
    IReadOnlyList<ReviewItem> DueReviews, IReadOnlyList<ConcernItem> Concerns, IReadOnlyList<ConcludingItem> Concluding)
{
    /// <summary>Whom it is about, other than by what was shared, which names nobody.</summary>
    internal IEnumerable<Guid> Relationships =>
    [
        .. Exceptions.Select(item => item.RelationshipId), .. DueReviews.Select(item => item.RelationshipId),
        .. Concerns.Select(item => item.RelationshipId), .. Concluding.Select(item => item.RelationshipId),
    ];
}

public sealed record ReviewItem(Guid RelationshipId, DateOnly DueOn, IReadOnlyList<string> Flags);

public sealed record ConcernItem(Guid RelationshipId, Guid ConcernId, DateTimeOffset At, string RaisedBy, bool IsAnswered);

public sealed record ConcludingItem(Guid RelationshipId, string Ending, DateOnly EndsOn);

public sealed record PlanSessionRequest(Guid SiteId, Guid WorkerId, DateTimeOffset PlannedAt);

public sealed record NoteSessionRequest(string? Notes);
