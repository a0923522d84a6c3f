using PeerSupport.Relationships.Domain;
using PeerSupport.ServiceDefaults.Http;

namespace PeerSupport.Relationships.Features;

public sealed record ReachView(Channel Channel, string Address, bool MayLeaveMessage);

/// <param name="Language">A BCP 47 tag such as <c>es-MX</c>, where the peer has said one.</param>
/// <param name="Reach">The way to reach the peer that they prefer: the first of all.</param>
/// <param name="Ways">All of them, in their order.</param>
/// <param name="PersonId">The account that acts for the peer, where there is one.</param>
public sealed record PeerView(
    Guid Id, string FirstName, string? Language, ReachView Reach, IReadOnlyList<ReachView> Ways, Guid? PersonId)
{
    internal static PeerView Of(Peer peer)
    {
        var ways = peer.Ways.Select(way => new ReachView(way.Channel, way.Address, way.MayLeaveMessage)).ToList();
        return new(peer.Id.Value, peer.FirstName, peer.Language, ways[0], ways, peer.Person?.Value);
    }
}

/// <param name="Version">The version in force; 0 before the first.</param>
public sealed record AgreementReference(Guid AgreementId, int Version, DateTimeOffset? HoldsFrom, DateTimeOffset? EndedAt);

/// <param name="To">Not included; past midnight where it is not after <paramref name="From"/>.</param>
public sealed record SpanView(DayOfWeek Day, TimeOnly From, TimeOnly To);

/// <summary>The hours by which a contact is judged now: those in force, before that the draft's suggestion.</summary>
/// <param name="Zone">IANA time zone name.</param>
public sealed record WindowView(string Zone, IReadOnlyList<SpanView> Spans)
{
    internal static WindowView? Of(ContactHours? hours) =>
        hours is null ? null : new(hours.Zone, [.. hours.Spans.Select(span => new SpanView(span.Day, span.From, span.To))]);
}

public sealed record EndingView(
    EndingKind Kind,
    DateOnly EndsOn,
    string? Reason,
    DateTimeOffset AnnouncedAt,
    DateTimeOffset? ConcludedAt,
    string? ReasonBeforeDay,
    string? ReasonWithoutReview,
    string? ReasonWithoutPack)
{
    internal static EndingView? Of(Ending? ending) => ending is null ? null : new(
        ending.Kind, ending.EndsOn, ending.Reason, ending.AnnouncedAt, ending.ConcludedAt,
        ending.ReasonBeforeDay, ending.ReasonWithoutReview, ending.ReasonWithoutPack);
}

public sealed record PackReference(Guid PackId, PackState State);

public enum SuggestionKind
{
    /// <summary>The worker's exceptions repeat themselves: the agreed hours may not fit.</summary>
    AmendContactHours,
}

public sealed record SuggestionView(SuggestionKind Kind, DateTimeOffset Since);

/// <summary>The next time that the two look back together.</summary>
/// <param name="DueOn">By the agreed interval, in the relationship's zone.</param>
/// <param name="Flags">What asks for it at once; the worker's exceptions are not shown to a peer.</param>
public sealed record ReviewDueView(DateOnly DueOn, IReadOnlyList<ReviewReason> Flags)
{
    internal static ReviewDueView? Of(SupportRelationship r, Standing to) => r is { Phase: Phase.Active, ReviewDueOn: { } dueOn }
        ? new(dueOn, [.. r.FlagsFor(to).Select(flag => flag.Reason)])
        : null;
}

/// <param name="Review">While the relationship is active.</param>
/// <param name="Cover">Who stands in for the worker, stood in or will; the earliest first.</param>
/// <param name="Handover">The change of worker that waits for the peer's answer, else the one answered last.</param>
/// <param name="Suggestions">For worker and supervisor; a peer is shown none.</param>
/// <param name="NextStep">A code such as <c>write-closing-review</c>, for the page to put into words.</param>
public sealed record RelationshipView(
    Guid Id,
    long Revision,
    Phase Phase,
    Guid SiteId,
    Guid WorkerId,
    PeerView Peer,
    DateTimeOffset StartedAt,
    AgreementReference? Agreement,
    WindowView? Window,
    DateOnly? PausedUntil,
    EndingView? Ending,
    PackReference? Pack,
    ReviewDueView? Review,
    IReadOnlyList<CoverView> Cover,
    HandoverView? Handover,
    IReadOnlyList<SuggestionView> Suggestions,
    string NextStep) : IRevisioned
{
    /// <summary>As it is shown to somebody of this standing.</summary>
    internal static RelationshipView Of(SupportRelationship r, Standing to = Standing.Peer) => new(
        r.Id.Value,
        r.Revision,
        r.Phase,
        r.Site.Value,
        r.Worker.Value,
        PeerView.Of(r.Peer),
        r.StartedAt,
        r.AgreementId is { } agreement ? new(agreement, r.Agreed?.Version ?? 0, r.Agreed?.HoldsFrom, r.AgreementEndedAt) : null,
        WindowView.Of(r.Hours),
        r.PausedUntil,
        EndingView.Of(r.Ending),
        r.LatestPack is { } pack ? new(pack.Id, pack.State) : null,
        ReviewDueView.Of(r, to),
        [.. r.Covers.OrderBy(cover => cover.From).Select(cover => CoverView.Of(r, cover))],
        HandoverView.Of(r.LatestHandover),
        r.HoursInDoubtSince is { } since && !to.HasFlag(Standing.Peer) ? [new(SuggestionKind.AmendContactHours, since)] : [],
        Features.NextStep.Of(r));
}
