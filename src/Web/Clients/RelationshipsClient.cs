namespace PeerSupport.Web.Clients;

/// <summary>What the pages ask of Relationships.</summary>
internal sealed partial class RelationshipsClient(HttpClient http) : ApiClient(http)
{
    private const string Root = "api/relationships";

    /// <param name="quietSince">Only those without a contact since then.</param>
    /// <param name="due">Only those in which something is due.</param>
    public Task<Listing<RelationshipSummary>> List(string? phase, int page, DateTimeOffset? quietSince = null, bool due = false) =>
        Get<Listing<RelationshipSummary>>($"{Root}/?page={page}&size=20" + (phase is null ? "" : $"&phase={phase}")
            + (quietSince is { } since ? $"&quietSince={Instant(since)}" : "") + (due ? "&due=true" : ""));

    /// <summary>All in these phases, or whatever their phase; those of one worker, or all that the caller may see.</summary>
    public Task<IReadOnlyList<RelationshipSummary>> Whole(IEnumerable<string> phases, Guid? worker) =>
        All<RelationshipSummary>($"{Root}/?{string.Join('&', phases.Select(phase => $"phase={phase}"))}"
            + (worker is { } one ? $"&workerId={one}" : ""));

    /// <summary>Of these those that the caller may see, to say whom something is about.</summary>
    public async Task<IReadOnlyList<RelationshipSummary>> Known(IEnumerable<Guid> relationships)
    {
        List<RelationshipSummary> known = [];
        foreach (var some in relationships.Distinct().Chunk(100))
            known.AddRange((await Get<Listing<RelationshipSummary>>(
                $"{Root}/?size=100&{string.Join('&', some.Select(id => $"id={id}"))}")).Items);
        return known;
    }

    private static string Instant(DateTimeOffset at) => Uri.EscapeDataString(at.UtcDateTime.ToString("o"));

    public Task<RelationshipView> Find(Guid id) => Get<RelationshipView>($"{Root}/{id}");

    public Task<RelationshipView> Start(StartRelationshipRequest start, string? key) =>
        Create<RelationshipView>($"{Root}/", start, key);

    public Task<object?> Withdraw(Guid id, long revision) =>
        Send<object?>(HttpMethod.Post, $"{Root}/{id}/withdrawal", new object(), revision);

    public Task<object?> Pause(Guid id, DateOnly back, long revision) =>
        Send<object?>(HttpMethod.Post, $"{Root}/{id}/pause", new PauseRequest(back), revision);

    public Task<object?> Resume(Guid id, long revision) =>
        Send<object?>(HttpMethod.Post, $"{Root}/{id}/resumption", new object(), revision);

    public Task<Listing<ContactView>> Contacts(Guid id, int page = 1, int size = 20) =>
        Get<Listing<ContactView>>($"{Root}/{id}/contacts?page={page}&size={size}");

    public Task<ContactView> LogContact(Guid id, LogContactRequest contact, string? key) =>
        Create<ContactView>($"{Root}/{id}/contacts", contact, key);

    public Task<ProgressView> Progress(Guid id) => Get<ProgressView>($"{Root}/{id}/progress");

    public Task<object?> Rate(Guid id, RateGoalRequest rating, string? key) =>
        Create<object?>($"{Root}/{id}/ratings", rating, key);

    public Task<object?> Conclude(Guid id, BeginConclusionRequest ending, long revision) =>
        Send<object?>(HttpMethod.Post, $"{Root}/{id}/conclusion", ending, revision);

    public Task<ClosingReviewView> ClosingReview(Guid id) => Get<ClosingReviewView>($"{Root}/{id}/closing-review");

    public Task<object?> WriteClosingWords(Guid id, ClosingWordsRequest words, long revision) =>
        Send<object?>(HttpMethod.Put, $"{Root}/{id}/closing-review", words, revision);

    public Task<object?> Complete(Guid id, CompleteConclusionRequest completion, long revision) =>
        Send<object?>(HttpMethod.Post, $"{Root}/{id}/conclusion/completion", completion, revision);

    public Task<OpenersView> Openers() => Get<OpenersView>($"{Root}/openers");

    public Task<OpenersView> ChangeOpeners(IReadOnlyList<string> openers, long revision) =>
        Send<OpenersView>(HttpMethod.Put, $"{Root}/openers", new OpenersRequest(openers), revision);
}

public sealed record RelationshipSummary(
    Guid Id, string Phase, PeerName Peer, Guid WorkerId, Guid SiteId, DateTimeOffset StartedAt, DateTimeOffset? LastContactAt);

public sealed record PeerName(Guid Id, string FirstName);

public sealed record RelationshipView(
    Guid Id, long Revision, string Phase, Guid SiteId, Guid WorkerId, PeerView Peer, DateTimeOffset StartedAt,
    AgreementInBrief? Agreement,
    WindowView? Window, DateOnly? PausedUntil, EndingView? Ending, PackInBrief? Pack, ReviewDueView? Review,
    IReadOnlyList<CoverView> Cover, HandoverView? Handover, IReadOnlyList<SuggestedAmendment> Suggestions, string? NextStep);

public sealed record PeerView(
    Guid Id, string FirstName, string? Language, ReachView? Reach, IReadOnlyList<ReachView> Ways, Guid? PersonId);

public sealed record ReachView(string Channel, string Address, bool MayLeaveMessage);

public sealed record AgreementInBrief(Guid AgreementId, int Version, DateTimeOffset? HoldsFrom);

public sealed record WindowView(string Zone, IReadOnlyList<SpanView> Spans);

public sealed record SpanView(string Day, TimeOnly From, TimeOnly To);

public sealed record EndingView(string Kind, DateOnly EndsOn, string? Reason, string? ReasonWithoutReview,
    string? ReasonWithoutPack);

public sealed record PackInBrief(Guid PackId, string State);

public sealed record ContactView(
    Guid Id, DateTimeOffset At, string Kind, string ReachedOutBy, int? Minutes, string? Note, Guid? GoalId, bool? WithinHours,
    string? ExceptionReason, Guid? RecordedBy, string? Place, string? Link, bool HasWithheldPassage, WithheldView? Withheld,
    OutOfHoursAnswer? Answer);

/// <summary>What a peer is told who reached out outside the agreed hours; what could not be found out is null.</summary>
public sealed record OutOfHoursAnswer(
    DateTimeOffset? HoursBeginAt, int? ReplyWithinHours, string? ContactHours, string? ReplyTime,
    IReadOnlyList<CrisisContact>? CrisisContacts);

/// <summary>What else there is to say, kept from the peer; the peer is sent none of it.</summary>
public sealed record WithheldView(string Text, string Reason);

/// <param name="Reviews">The scores at each review, the oldest first.</param>
public sealed record ProgressView(IReadOnlyList<GoalProgress> Goals, ScoresView TScore, IReadOnlyList<ReviewedScores> Reviews);

public sealed record GoalProgress(Guid GoalId, decimal Weight, int Baseline, bool Dropped, CourseView Peer, CourseView Worker);

public sealed record CourseView(int? Latest, IReadOnlyList<CoursePoint> Course);

/// <param name="Words">What was said with it.</param>
public sealed record CoursePoint(int Level, DateTimeOffset At, string? Words);

public sealed record ScoresView(ScoreView Peer, ScoreView Worker);

public sealed record ScoreView(decimal? Start, decimal? Now);

public sealed record StartRelationshipRequest(Guid SiteId, string FirstName, ReachView Reach, string? Language);

public sealed record PauseRequest(DateOnly ExpectedReturn);

public sealed record LogContactRequest(
    DateTimeOffset At, string Kind, string? Channel, int? Minutes, string ReachedOutBy, string? Note, Guid? GoalId,
    string? ExceptionReason, string? Place, string? Link, WithheldRequest? Withheld);

public sealed record WithheldRequest(string Text, string? Reason);

public sealed record RateGoalRequest(Guid GoalId, int Level, string? Words, bool OnBehalfOfPeer, string? ReadOut);
