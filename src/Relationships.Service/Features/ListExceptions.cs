using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

internal static class ListExceptions
{
    public static void Map(RouteGroupBuilder relationships) => relationships
        .MapGet("/exceptions", Handle)
        .RequireRole(Roles.Worker, Roles.Supervisor)
        .WithName(nameof(ListExceptions))
        .WithSummary("List workers' contacts outside the agreed hours, newest first: one's own, or of the sites supervised");

    private static async Task<Ok<Page<ExceptionItem>>> Handle(
        [Description("Only those at this site.")] Guid? siteId,
        [Description("Only those of this relationship.")] Guid? relationshipId,
        [Description("Only those since this instant.")] DateTimeOffset? since,
        [AsParameters] PageQuery page, Caller caller, Access access, RelationshipsDb db, CancellationToken cancellation)
    {
        var (site, relationship) = (new SiteId(siteId ?? default), new RelationshipId(relationshipId ?? default));
        var theirs = access.VisibleTo(caller, Standing.Staff)
            .Where(r => (siteId == null || r.Site == site) && (relationshipId == null || r.Id == relationship));
        var exceptions = await db.Contacts.AsNoTracking().Exceptions().Where(c => since == null || c.At >= since)
            .Join(theirs, c => c.Relationship, r => r.Id, (c, _) => c)
            .OrderByDescending(c => c.At).ThenByDescending(c => c.Id)
            .ToPage(page, cancellation);

        await access.RecordListed(
            exceptions.Items.Select(c => c.Relationship.Value).Distinct(), caller, nameof(ListExceptions), cancellation);
        return TypedResults.Ok(exceptions.Select(ExceptionItem.Of));
    }
}
