using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Identity.Clients;
using PeerSupport.Identity.Domain;
using PeerSupport.Identity.OpenId;
using PeerSupport.Identity.Persistence;
using PeerSupport.Kernel;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Identity.Features.Peers;

public sealed record MakePeerLinkRequest([property: Required] Guid? RelationshipId);

/// <summary>A link by which the peer gets an account. Shown once; only its hash is kept.</summary>
public sealed record PeerLinkView(string Url, DateTimeOffset ExpiresAt);

internal static class MakePeerLink
{
    public static void Map(RouteGroupBuilder identity) => identity
        .MapPost("/peer-links", Handle)
        .WithName(nameof(MakePeerLink))
        .WithSummary("A one-time link for the peer of one's own relationship; a former one ends")
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
        .RequireRole(Roles.Worker);

    private static async Task<Results<Created<PeerLinkView>, NotFound>> Handle(
        MakePeerLinkRequest request, Caller caller, RelationshipsClient relationships, IdentityDb db, PublicAddress address,
        TimeProvider clock, CancellationToken cancellation)
    {
        if (await relationships.Find(request.RelationshipId!.Value, cancellation) is not { } relationship
            || relationship.WorkerId != caller.Person.Value)
            return TypedResults.NotFound();
        if (relationship.IsClosed)
            throw new RuleViolationException("peer-link.relationship-ended", "This relationship has ended.");

        var former = await db.PeerLinks.Where(l => l.PeerId == relationship.Peer.Id).ToListAsync(cancellation);
        if (former.Any(link => link.TakenUpBy is not null))
            throw new RuleViolationException("peer-link.taken-up", "This peer has an account already.");
        former.ForEach(link => link.Revoke(clock.GetUtcNow()));

        var token = OneTimeToken.New();
        var peer = new PeerOfRelationship(relationship.Id, relationship.Peer.Id, relationship.Peer.FirstName);
        var made = PeerLink.Make(token, caller.Organisation, peer, caller.Person, clock.GetUtcNow());
        db.PeerLinks.Add(made);
        await db.SaveChangesAsync(cancellation);
        return TypedResults.Created((string?)null, new PeerLinkView(address.Of($"account/join/{token.Text}"), made.ExpiresAt));
    }
}
