using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

public sealed record ReachRequest(
    [property: Required] Channel? Channel,
    [property: Required, MaxLength(Domain.Reach.AddressMaxLength)] string Address,
    bool MayLeaveMessage = false)
{
    internal Reach Way => new(Channel!.Value, Address.Trim(), MayLeaveMessage);
}

/// <param name="Language">A BCP 47 tag such as <c>es-MX</c>, where the peer has said one.</param>
public sealed record StartRelationshipRequest(
    [property: Required] Guid? SiteId,
    [property: Required, MaxLength(Domain.Peer.FirstNameMaxLength)] string FirstName,
    [property: Required] ReachRequest Reach,
    [property: MaxLength(Domain.Peer.LanguageMaxLength), RegularExpression(Domain.Peer.LanguagePattern)] string? Language = null);

internal static class StartRelationship
{
    public static void Map(RouteGroupBuilder relationships) => relationships
        .MapPost("/", Handle)
        .RequireRole(Roles.Worker)
        .WithName(nameof(StartRelationship))
        .WithSummary("Start to support somebody, at a site where the caller is a worker");

    private static async Task<Results<Created<RelationshipView>, NotFound, ForbidHttpResult>> Handle(
        StartRelationshipRequest request, Caller caller, Access access,
        RelationshipsDb db, TimeProvider clock, CancellationToken cancellation)
    {
        var site = await db.Sites.FindAsync([request.SiteId!.Value], cancellation);
        if (site is null)
            return TypedResults.NotFound();

        if (!caller.Is(Roles.Worker, site.Id))
            return TypedResults.Forbid();

        var peer = Peer.Known(request.FirstName, request.Reach.Way, request.Language.OrNull());
        var relationship = SupportRelationship.Start(caller.Organisation, site.Settings, caller.Person, peer, clock.GetUtcNow());
        db.Relationships.Add(relationship);
        access.Record(relationship.Id.Value, caller, nameof(StartRelationship));
        await db.SaveChangesAsync(cancellation);

        return TypedResults.Created($"/api/relationships/{relationship.Id.Value}", RelationshipView.Of(relationship));
    }
}
