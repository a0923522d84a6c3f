using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PeerSupport.Kernel;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

public sealed record PeerSummary(Guid Id, string FirstName);

public sealed record RelationshipSummary(
    Guid Id,
    Phase Phase,
    PeerSummary Peer,
    Guid WorkerId,
    Guid SiteId,
    DateTimeOffset StartedAt,
    DateTimeOffset? LastContactAt,
    long Revision);

internal static class ListRelationships
{
    private const int MaxIds = 100;

    public static void Map(RouteGroupBuilder relationships) => relationships
        .MapGet("/", Handle)
        .WithName(nameof(ListRelationships))
        .WithSummary("List the relationships of the caller: their own, or those of the sites that they supervise");

    private static async Task<Ok<Page<RelationshipSummary>>> Handle(
        [FromQuery, MaxLength(MaxIds), Description("Only these, at most 100.")] Guid[]? id,
        [Description("Only those at this site.")] Guid? siteId,
        [Description("Only those with this worker.")] Guid? workerId,
        [Description("Only those with this kind of ending, such as forced.")] string? ending,
        [Description("Only those in this phase, such as active, or in one of several.")] string[]? phase,
        [Description("Only those without a contact since this instant.")] DateTimeOffset? quietSince,
        [Description("Only those in which something is due within two weeks.")] bool? due,
        [AsParameters] PageQuery page, Caller caller, Access access, WhatIsDue whatIsDue, RelationshipsDb db,
        CancellationToken cancellation)
    {
        var (site, worker) = (new SiteId(siteId ?? default), new PersonId(workerId ?? default));
        var kind = Parse<EndingKind>(ending, "There is no such ending.");
        Phase[] phases = [.. (phase ?? []).Select(code => Parse<Phase>(code, "There is no such phase.")).OfType<Phase>()];
        RelationshipId[] ids = [.. (id ?? []).Select(one => new RelationshipId(one))];
        IQueryable<SupportRelationship> Wanted(IQueryable<SupportRelationship> theirs) => theirs
            .Where(r => (siteId == null || r.Site == site) && (kind == null || r.Ending!.Kind == kind))
            .Where(r => (workerId == null || r.Worker == worker) && (ids.Length == 0 || ids.Contains(r.Id)))
            .Where(r => phases.Length == 0 || phases.Contains(r.Phase));
        RelationshipId[] waiting = due is true
            ? [.. (await whatIsDue.To(caller, Wanted, cancellation)).Select(item => new RelationshipId(item.RelationshipId)).Distinct()] : [];
        var shown = await Wanted(access.VisibleTo(caller))
            .Where(r => due != true || waiting.Contains(r.Id))
            .Where(r => quietSince == null || !db.Contacts.Any(c => c.Relationship == r.Id && c.At >= quietSince))
            .OrderByDescending(r => r.StartedAt).ThenBy(r => r.Id)
            .Select(r => new
            {
                r.Id,
                r.Phase,
                PeerId = r.Peer.Id,
                r.Peer.FirstName,
                r.Worker,
                r.Site,
                r.StartedAt,
                LastContactAt = db.Contacts.Where(c => c.Relationship == r.Id).Max(c => (DateTimeOffset?)c.At),
                r.Revision,
            })
            .ToPage(page, cancellation);

        await access.RecordListed(shown.Items.Select(r => r.Id.Value), caller, nameof(ListRelationships), cancellation);
        return TypedResults.Ok(shown.Select(r => new RelationshipSummary(
            r.Id.Value, r.Phase, new(r.PeerId.Value, r.FirstName), r.Worker.Value, r.Site.Value, r.StartedAt, r.LastContactAt,
            r.Revision)));
    }

    // A query's enum binds only in the case of the code; the contract's words are camelCase.
    private static T? Parse<T>(string? code, string unknown) where T : struct, Enum
    {
        if (code is null)
            return null;

        return Enum.TryParse<T>(code, ignoreCase: true, out var known) && Enum.IsDefined(known)
            ? known
            : throw new BadHttpRequestException(unknown);
    }
}
