using Microsoft.EntityFrameworkCore;
using PeerSupport.Resources.Hsds;
using PeerSupport.Resources.Persistence;

namespace PeerSupport.Resources.Features;

/// <summary>The filters of the reading API, as queries over records and the references between them.</summary>
internal static class DirectoryFilters
{
    /// <summary>The rows that are asked for, in no order.</summary>
    public static async Task<IQueryable<DirectoryRecord>> Asked(
        this ResourcesDb db, HsdsEntity entity, HsdsQuery query, CancellationToken cancellation)
    {
        var rows = db.Records.AsNoTracking().Where(record => record.TableName == entity.Table);
        if (query.ModifiedAfter is { } instant)
        {
            var first = await db.Changes.Where(change => change.At >= instant)
                .MinAsync(change => (long?)change.Number, cancellation) ?? long.MaxValue;
            rows = rows.Where(row => row.TouchedBy >= first);
        }

        if (query.Organization is { } organization)
            rows = db.OfServices(rows, entity, db.LinksOf(HsdsTables.Service, "organization_id")
                .Where(link => link.Target == organization).Select(link => link.Id));
        if (query.TaxonomyTerm is { } term)
            rows = db.Classified(rows, entity, db.To("taxonomy_term_id", HsdsTables.Attribute, term));
        if (query.Taxonomy is { } taxonomy)
            rows = db.OfTaxonomy(rows, entity, db.To("taxonomy_id", HsdsTables.TaxonomyTerm, taxonomy));
        if (query.Parent is { } parent)
            rows = rows.In(db.To("parent_id", HsdsTables.TaxonomyTerm, parent));
        if (query.TopOnly)
            rows = rows.Where(row => !db.Links.Any(link => link.TableName == row.TableName && link.Id == row.Id && link.Field == "parent_id"));
        if (query.Postcode is { } postcode)
            rows = await db.Covering(rows, postcode, query.Proximity, cancellation);
        return string.IsNullOrWhiteSpace(query.Search) ? rows : db.Saying(rows, entity.Table, query.Search);
    }

    public static IQueryable<DirectoryLink> LinksOf(this ResourcesDb db, string table, string field) =>
        db.Links.Where(link => link.TableName == table && link.Field == field);

    public static IQueryable<DirectoryRecord> In(this IQueryable<DirectoryRecord> rows, IQueryable<Guid> ids) =>
        rows.Where(row => ids.Contains(row.Id));

    /// <summary>The rows of a table that reference this one.</summary>
    private static IQueryable<Guid> To(this ResourcesDb db, string field, string table, Guid target) =>
        db.LinksOf(table, field).Where(link => link.Target == target).Select(link => link.Id);

    // A taxonomy classifies most rows, so each is asked; a term few, so they are gathered.
    private static IQueryable<DirectoryRecord> OfTaxonomy(
        this ResourcesDb db, IQueryable<DirectoryRecord> rows, HsdsEntity entity, IQueryable<Guid> terms)
    {
        if (entity.Table == HsdsTables.TaxonomyTerm)
            return rows.In(terms);

        var classified =
            from link in db.LinksOf(HsdsTables.Attribute, "link_id")
            join term in db.LinksOf(HsdsTables.Attribute, "taxonomy_term_id") on link.Id equals term.Id
            where terms.Contains(term.Target)
            select link.Target;
        var (visits, services) = (db.LinksOf(HsdsTables.ServiceAtLocation, "service_id"), db.LinksOf(HsdsTables.Service, "organization_id"));
        return entity.Table switch
        {
            HsdsTables.ServiceAtLocation => rows.Where(row => classified.Any(target => target == row.Id)
                || visits.Any(visit => visit.Id == row.Id && classified.Any(target => target == visit.Target))),
            HsdsTables.Organization => rows.Where(row => classified.Any(target => target == row.Id)
                || services.Any(service => service.Target == row.Id && classified.Any(target => target == service.Id))),
            _ => rows.Where(row => classified.Any(target => target == row.Id)),
        };
    }

    private static IQueryable<DirectoryRecord> Classified(
        this ResourcesDb db, IQueryable<DirectoryRecord> rows, HsdsEntity entity, IQueryable<Guid> attributes)
    {
        var classified = db.LinksOf(HsdsTables.Attribute, "link_id")
            .Where(link => attributes.Contains(link.Id)).Select(link => link.Target);
        if (entity.Table == HsdsTables.Service)
            return rows.In(classified);

        var through = db.Through(entity, classified);
        return rows.Where(row => classified.Contains(row.Id) || through.Contains(row.Id));
    }

    private static IQueryable<DirectoryRecord> OfServices(
        this ResourcesDb db, IQueryable<DirectoryRecord> rows, HsdsEntity entity, IQueryable<Guid> services) =>
        entity.Table == HsdsTables.Service ? rows.In(services) : rows.In(db.Through(entity, services));

    /// <summary>Where services are offered, who provides them, or they themselves.</summary>
    private static IQueryable<Guid> Through(this ResourcesDb db, HsdsEntity entity, IQueryable<Guid> services) => entity.Table switch
    {
        HsdsTables.ServiceAtLocation => db.LinksOf(HsdsTables.ServiceAtLocation, "service_id")
            .Where(link => services.Contains(link.Target)).Select(link => link.Id),
        HsdsTables.Organization => db.LinksOf(HsdsTables.Service, "organization_id")
            .Where(link => services.Contains(link.Id)).Select(link => link.Target),
        _ => services,
    };
}
