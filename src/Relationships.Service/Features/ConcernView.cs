using PeerSupport.Relationships.Domain;
using PeerSupport.ServiceDefaults.Http;

namespace PeerSupport.Relationships.Features;

public sealed record ConcernAnswerView(string Words, Guid AnsweredBy, DateTimeOffset At);

/// <param name="BoundaryId">The agreement's boundary; null: none in particular.</param>
/// <param name="ToSupervisorAlone">The worker is not shown that there is one.</param>
/// <param name="InPerson">The peer said it and the worker wrote it down.</param>
/// <param name="ReadOut">What was read to the peer then.</param>
/// <param name="Answer">The supervisor's, once there is one.</param>
public sealed record ConcernView(
    Guid Id,
    long Revision,
    Side RaisedBy,
    Guid? BoundaryId,
    string Words,
    bool ToSupervisorAlone,
    bool InPerson,
    string? ReadOut,
    Guid RecordedBy,
    DateTimeOffset At,
    ConcernAnswerView? Answer) : IRevisioned
{
    internal static ConcernView Of(Concern concern) => new(
        concern.Id.Value, concern.Revision, concern.RaisedBy, concern.BoundaryId, concern.Words, concern.ToSupervisorAlone,
        concern.InPerson, concern.ReadOut, concern.RecordedBy.Value, concern.At,
        concern.Answer is { } answer ? new(answer.Words, answer.By.Value, answer.At) : null);
}

internal static class ConcernExtensions
{
    /// <summary>
    /// Those of a relationship that somebody may see; who is or was at work there, none that go to the supervisor alone.
    /// </summary>
    public static IQueryable<Concern> ShownTo(this IQueryable<Concern> concerns, Admission admission)
    {
        var (id, toWorker) = (admission.Relationship.Id, admission.IsKeptApart);
        return concerns.Where(c => c.Relationship == id && !(toWorker && c.ToSupervisorAlone));
    }
}
