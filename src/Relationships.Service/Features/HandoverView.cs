using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Features;

/// <summary>A change of worker that is proposed to the peer, or was answered.</summary>
/// <param name="WorkerId">Who is proposed.</param>
/// <param name="InPerson">The peer said the answer, and worker or supervisor wrote it down.</param>
/// <param name="ReadOut">What was read to the peer then.</param>
public sealed record HandoverView(
    Guid Id, Guid WorkerId, Guid ProposedBy, DateTimeOffset ProposedAt, HandoverState State, bool InPerson, string? ReadOut,
    Guid? AnswerRecordedBy, DateTimeOffset? AnsweredAt)
{
    internal static HandoverView? Of(Handover? handover) => handover is null ? null : new(
        handover.Id.Value, handover.Worker.Value, handover.ProposedBy.Value, handover.ProposedAt, handover.State,
        handover.InPerson, handover.ReadOut, handover.AnswerRecordedBy?.Value, handover.AnsweredAt);
}
