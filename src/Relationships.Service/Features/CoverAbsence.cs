using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Kernel;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

/// <param name="SiteId">Where the worker is away.</param>
/// <param name="WorkerId">Who is away: the caller, or a worker of a site that the caller supervises.</param>
/// <param name="StandInId">Another active worker of the site.</param>
/// <param name="FirstDay">In each relationship's zone; where it is today, from now on.</param>
/// <param name="LastDay">In each relationship's zone; included.</param>
public sealed record CoverAbsenceRequest(
    [property: Required] Guid? SiteId, [property: Required] Guid? WorkerId, [property: Required] Guid? StandInId,
    [property: Required] DateOnly? FirstDay, [property: Required] DateOnly? LastDay);

/// <param name="Cover">What was arranged.</param>
/// <param name="Refused">The code of the rule that left this relationship without it.</param>
public sealed record CoveredRelationship(Guid RelationshipId, PeerSummary Peer, CoverView? Cover, string? Refused);

/// <summary>Each relationship of the worker at the site that is under way.</summary>
public sealed record CoveredAbsence(IReadOnlyList<CoveredRelationship> Relationships);

internal static class CoverAbsence
{
    public static void Map(RouteGroupBuilder relationships) => relationships
        .MapPost("/cover", Handle)
        .RequireRole(Roles.Worker, Roles.Supervisor)
        .WithName(nameof(CoverAbsence))
        .WithSummary("Let one worker stand in for another in all relationships at a site; says of each what was arranged");

    private static async Task<Results<Ok<CoveredAbsence>, NotFound>> Handle(
        CoverAbsenceRequest request, Caller caller, Access access, CallAttention attention,
        RelationshipsDb db, TimeProvider clock, CancellationToken cancellation)
    {
        var (site, worker) = (new SiteId(request.SiteId!.Value), new PersonId(request.WorkerId!.Value));
        if (!caller.Is(Roles.Supervisor, site.Value) && !(caller.Person == worker && caller.Is(Roles.Worker, site.Value)))
            return TypedResults.NotFound();

        var standIn = await db.WorkerAt(request.StandInId!.Value, site, cancellation);
        var theirs = await access.VisibleTo(caller, Standing.InCharge).AsSplitQuery()
            .Where(r => r.Site == site && r.Worker == worker && r.Phase != Phase.Concluded && r.Phase != Phase.Withdrawn)
            .OrderBy(r => r.StartedAt).ThenBy(r => r.Id).ToListAsync(cancellation);

        var covered = new List<CoveredRelationship>();
        foreach (var relationship in theirs)
        {
            access.Record(relationship.Id.Value, caller, nameof(CoverAbsence));
            var (cover, refused) = Arrange(relationship, standIn, request, caller, clock.GetUtcNow());
            covered.Add(new(relationship.Id.Value, new(relationship.Peer.Id.Value, relationship.Peer.FirstName),
                cover is null ? null : CoverView.Of(relationship, cover), refused));
            if (cover is not null)
                await attention.Of(Standing.Peer, relationship, AttentionKind.Cover, cover.Id.Value, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        return TypedResults.Ok(new CoveredAbsence(covered));
    }

    private static (Cover? Cover, string? Refused) Arrange(
        SupportRelationship relationship, PersonId standIn, CoverAbsenceRequest request, Caller caller, DateTimeOffset now)
    {
        try
        {
            var (first, last) = (request.FirstDay!.Value, request.LastDay!.Value);
            return (relationship.ArrangeCover(standIn, first, last, caller.Person, now), null);
        }
        catch (RuleViolationException broken)
        {
            return (null, broken.Code);
        }
    }
}
