using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

/// <param name="Language">A BCP 47 tag such as <c>es-MX</c>; left out: none is known.</param>
/// <param name="Ways">Every way to reach the peer, the preferred one first.</param>
public sealed record CorrectPeerRequest(
    [property: Required, MaxLength(Peer.FirstNameMaxLength)] string FirstName,
    [property: Required, MinLength(1), MaxLength(Peer.MaxWays), NoneMissing] IReadOnlyList<ReachRequest> Ways,
    [property: MaxLength(Peer.LanguageMaxLength), RegularExpression(Peer.LanguagePattern)] string? Language = null);

internal static class CorrectPeer
{
    public static void Map(RouteGroupBuilder relationships) => relationships
        .MapPut("/{id:guid}/peer", Handle)
        .RequireRole(Roles.Worker, Roles.Peer)
        .WithName(nameof(CorrectPeer))
        .WithSummary("Correct what is known of the peer: first name, language, ways to reach them");

    private static async Task<Results<Ok<RelationshipView>, NotFound>> Handle(
        Guid id, CorrectPeerRequest request, Caller caller, IfMatch ifMatch, Access access, RelationshipsDb db,
        CancellationToken cancellation)
    {
        if (await access.ToChange(id, caller, Standing.Either, nameof(CorrectPeer), cancellation) is not { } admission)
            return TypedResults.NotFound();

        ifMatch.Check(admission.Relationship);
        admission.Relationship.CorrectPeer(
            request.FirstName.Trim(), request.Language.OrNull(), [.. request.Ways.Select(way => way.Way)]);
        await db.SaveChangesAsync(cancellation);

        return TypedResults.Ok(RelationshipView.Of(admission.Relationship, admission.As));
    }
}
