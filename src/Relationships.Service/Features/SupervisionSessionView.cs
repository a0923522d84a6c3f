using PeerSupport.Relationships.Domain;
using PeerSupport.ServiceDefaults.Http;

namespace PeerSupport.Relationships.Features;

/// <summary>A contact outside the agreed hours, with the worker's reason.</summary>
public sealed record ExceptionItem(Guid RelationshipId, Guid ContactId, DateTimeOffset At, string? Reason)
{
    internal static ExceptionItem Of(Contact contact) =>
        new(contact.Relationship.Value, contact.Id.Value, contact.At, contact.ExceptionReason);
}

/// <summary>A review that is due by the day of the session, or asked for at once.</summary>
public sealed record ReviewItem(Guid RelationshipId, DateOnly DueOn, IReadOnlyList<ReviewReason> Flags);

/// <summary>A concern about a boundary that both sides may know of, new or still without an answer.</summary>
public sealed record ConcernItem(
    Guid RelationshipId, Guid ConcernId, DateTimeOffset At, Side RaisedBy, Guid? BoundaryId, bool IsAnswered)
{
    internal static ConcernItem Of(Concern concern) => new(
        concern.Relationship.Value, concern.Id.Value, concern.At, concern.RaisedBy, concern.BoundaryId,
        concern.Answer is not null);
}

/// <summary>A relationship that is ending.</summary>
public sealed record ConcludingItem(Guid RelationshipId, EndingKind Ending, DateOnly EndsOn);

/// <summary>What there is to talk about since the session before, as of now; at most 100 of each.</summary>
public sealed record AgendaView(
    IReadOnlyList<SharedReflectionView> SharedReflections,
    IReadOnlyList<ExceptionItem> Exceptions,
    IReadOnlyList<ReviewItem> DueReviews,
    IReadOnlyList<ConcernItem> Concerns,
    IReadOnlyList<ConcludingItem> Concluding)
{
    /// <summary>Whom the agenda is about, other than by what was shared, which names nobody.</summary>
    internal IEnumerable<Guid> Relationships =>
    [
        .. Exceptions.Select(item => item.RelationshipId).Concat(DueReviews.Select(item => item.RelationshipId))
            .Concat(Concerns.Select(item => item.RelationshipId)).Concat(Concluding.Select(item => item.RelationshipId))
            .Distinct(),
    ];
}

public sealed record SupervisionSessionSummary(
    Guid Id, Guid SiteId, Guid SupervisorId, Guid WorkerId, DateTimeOffset PlannedAt, long Revision)
{
    internal static SupervisionSessionSummary Of(SupervisionSession session) => new(
        session.Id.Value, session.Site.Value, session.Supervisor.Value, session.Worker.Value, session.PlannedAt,
        session.Revision);
}

/// <param name="Revision">For <c>If-Match</c>. Not an ETag of this view: the agenda moves by itself.</param>
public sealed record SupervisionSessionView(
    Guid Id,
    long Revision,
    Guid SiteId,
    Guid SupervisorId,
    Guid WorkerId,
    DateTimeOffset PlannedAt,
    string? Notes,
    AgendaView Agenda)
{
    internal static SupervisionSessionView Of(SupervisionSession session, AgendaView agenda) => new(
        session.Id.Value, session.Revision, session.Site.Value, session.Supervisor.Value, session.Worker.Value,
        session.PlannedAt, session.Notes, agenda);
}
