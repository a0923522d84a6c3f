namespace PeerSupport.Web.Clients;

internal sealed partial class RelationshipsClient
{
    public Task<RelationshipView> CorrectPeer(Guid id, CorrectPeerRequest known, long revision) =>
        Send<RelationshipView>(HttpMethod.Put, $"{Root}/{id}/peer", known, revision);

    public Task<RelationshipView> ArrangeCover(Guid id, ArrangeCoverRequest cover, long revision) =>
        Send<RelationshipView>(HttpMethod.Post, $"{Root}/{id}/cover", cover, revision);

    public Task<RelationshipView> MoveEndOfCover(Guid id, Guid cover, DateOnly lastDay, long revision) =>
        Send<RelationshipView>(HttpMethod.Put, $"{Root}/{id}/cover/{cover}", new MoveEndOfCoverRequest(lastDay), revision);

    public Task<RelationshipView> CallOffCover(Guid id, Guid cover, long revision) =>
        Send<RelationshipView>(HttpMethod.Delete, $"{Root}/{id}/cover/{cover}", revision: revision);

    /// <summary>One worker stands in for another in all relationships at a site; says of each what was arranged.</summary>
    public Task<CoveredAbsence> CoverAbsence(CoverAbsenceRequest absence) =>
        Send<CoveredAbsence>(HttpMethod.Post, $"{Root}/cover", absence);

    public Task<RelationshipView> ProposeWorker(Guid id, Guid worker, long revision) =>
        Send<RelationshipView>(HttpMethod.Post, $"{Root}/{id}/handover", new ProposeWorkerRequest(worker), revision);

    public Task<RelationshipView> TakeBackHandover(Guid id, long revision) =>
        Send<RelationshipView>(HttpMethod.Delete, $"{Root}/{id}/handover", revision: revision);

    public Task<RelationshipView> AnswerHandover(Guid id, AnswerHandoverRequest answer, long revision) =>
        Send<RelationshipView>(HttpMethod.Post, $"{Root}/{id}/handover/answer", answer, revision);
}

/// <summary>The next time that the two look back together.</summary>
public sealed record ReviewDueView(DateOnly DueOn, IReadOnlyList<string> Flags);

/// <param name="From">Included.</param>
/// <param name="Until">Not included.</param>
public sealed record CoverView(
    Guid Id, Guid StandInId, DateOnly FirstDay, DateOnly LastDay, DateTimeOffset From, DateTimeOffset Until);

public sealed record HandoverView(Guid Id, Guid WorkerId, Guid ProposedBy, DateTimeOffset ProposedAt, string State);

public sealed record SuggestedAmendment(string Kind, DateTimeOffset Since);

public sealed record CorrectPeerRequest(string FirstName, IReadOnlyList<ReachView> Ways, string? Language);

public sealed record ArrangeCoverRequest(Guid StandInId, DateOnly FirstDay, DateOnly LastDay);

public sealed record MoveEndOfCoverRequest(DateOnly LastDay);

public sealed record CoverAbsenceRequest(Guid SiteId, Guid WorkerId, Guid StandInId, DateOnly FirstDay, DateOnly LastDay);

public sealed record CoveredAbsence(IReadOnlyList<CoveredRelationship> Relationships);

/// <param name="Refused">The code of the rule that left this relationship without it.</param>
public sealed record CoveredRelationship(Guid RelationshipId, PeerName Peer, CoverView? Cover, string? Refused);

public sealed record ProposeWorkerRequest(Guid WorkerId);

public sealed record AnswerHandoverRequest(bool Accepts, bool OnBehalfOfPeer, string? ReadOut);
