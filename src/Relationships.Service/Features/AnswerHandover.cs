using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Kernel;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

/// <param name="OnBehalfOfPeer">Worker or supervisor writes down what the peer said in person.</param>
/// <param name="ReadOut">What was read to the peer then; needed in person.</param>
public sealed record AnswerHandoverRequest(
    [property: Required] bool? Accepts,
    bool? OnBehalfOfPeer = null,
    [property: MaxLength(Spoken.ReadOutMaxLength)] string? ReadOut = null) : ISpokenRequest;

internal static class AnswerHandover
{
    public static void Map(RouteGroupBuilder relationships) => relationships
        .MapPost("/{id:guid}/handover/answer", Handle)
        .WithName(nameof(AnswerHandover))
        .WithSummary("Accept or decline the worker proposed: the peer, or as said in person to the worker or a supervisor");

    private static async Task<Results<Ok<RelationshipView>, NotFound>> Handle(
        Guid id, AnswerHandoverRequest request, Caller caller, IfMatch ifMatch, Access access, CallAttention attention,
        RelationshipsDb db, TimeProvider clock, CancellationToken cancellation)
    {
        var allowed = Standing.Peer | Standing.InCharge;
        if (await access.ToChange(id, caller, allowed, nameof(AnswerHandover), cancellation)
            is not { Relationship: var relationship } admission)
            return TypedResults.NotFound();

        ifMatch.Check(relationship);
        var accepts = request.Accepts!.Value;
        if (accepts && relationship.ProposedHandover is { Worker: var worker }
            && !await db.WorksAt(worker, relationship.Site, cancellation))
            throw new RuleViolationException(
                "handover.void", "Who was proposed is no active worker of the site any more; nothing has changed.");

        var answered = relationship.AnswerHandover(accepts, admission.Speaks(request, caller, clock.GetUtcNow()));
        await attention.Of(
            accepts ? Standing.InCharge : Standing.Supervisor,
            relationship, AttentionKind.HandoverAnswered, answered.Id.Value, cancellation);
        await db.SaveChangesAsync(cancellation);

        return TypedResults.Ok(RelationshipView.Of(relationship, admission.As));
    }
}
