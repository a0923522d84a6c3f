using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PeerSupport.Kernel;
using PeerSupport.Relationships.Domain;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

internal static class ListDue
{
    private const int MaxIds = 100;

    public static void Map(RouteGroupBuilder relationships) => relationships
        .MapGet("/due", Handle)
        .WithName(nameof(ListDue))
        .WithSummary("List what is due within two weeks, the longest overdue first: one's own, or of the sites supervised");

    private static async Task<Ok<Page<DueItem>>> Handle(
        [Description("Only what is due at this site.")] Guid? siteId,
        [Description("Only what is due with this worker.")] Guid? workerId,
        [FromQuery, MaxLength(MaxIds), Description("Only what is due in this relationship, or in one of at most 100.")]
        Guid[]? relationshipId,
        [AsParameters] PageQuery page, Caller caller, Access access, WhatIsDue whatIsDue, CancellationToken cancellation)
    {
        var (site, worker) = (new SiteId(siteId ?? default), new PersonId(workerId ?? default));
        RelationshipId[] ids = [.. (relationshipId ?? []).Select(one => new RelationshipId(one))];
        var items = await whatIsDue.To(caller, theirs => theirs.Where(r => (siteId == null || r.Site == site)
            && (workerId == null || r.Worker == worker) && (ids.Length == 0 || ids.Contains(r.Id))), cancellation);
        var due = items
            .OrderBy(item => item.On).ThenBy(item => item.At).ThenBy(item => item.RelationshipId).ThenBy(item => item.Kind)
            .ToList().ToPage(page);

        await access.RecordListed(
            due.Items.Select(item => item.RelationshipId).Distinct(), caller, nameof(ListDue), cancellation);
        return TypedResults.Ok(due);
    }
}
