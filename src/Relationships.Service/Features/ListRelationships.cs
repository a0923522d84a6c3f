using Microsoft.AspNetCore.Http.HttpResults;
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
    public static void Map(RouteGroupBuilder relationships) => relationships
        .MapGet("/", Handle)
        .WithName(nameof(ListRelationships))
        .WithSummary("List the relationships of the caller: their own, or those of the sites that they supervise");

    private static async Task<Ok<Page<RelationshipSummary>>> Handle(
        [AsParameters] RelationshipFilter filter, [AsParameters] PageQuery page, Caller caller, Access access, WhatIsDue whatIsDue,
        RelationshipsDb db, CancellationToken cancellation)
    {
        var wanted = filter.Narrow(access.VisibleTo(caller), db);
        if (filter.Due is true)
        {
            var items = await whatIsDue.To(caller, theirs => filter.Narrow(theirs, db), cancellation);
            RelationshipId[] waiting = [.. items.Select(item => new RelationshipId(item.RelationshipId)).Distinct()];
            wanted = wanted.Where(r => waiting.Contains(r.Id));
        }

        var shown = await wanted
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
}
