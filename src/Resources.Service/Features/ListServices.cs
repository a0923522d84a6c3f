using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Resources.Hsds;
using PeerSupport.Resources.Persistence;

namespace PeerSupport.Resources.Features;

public sealed record ServicesQuery(
    [property: FromQuery(Name = "search"), MaxLength(200)]
    [property: Description("Words that all occur in a service, its provider's name or its addresses.")] string? Search = null,
    [property: FromQuery(Name = "page"), Range(1, 1_000_000), Description("1-based; left out: the first.")] int? Page = null,
    [property: FromQuery(Name = "per_page"), Range(1, 500), Description("Services a page; left out: 50.")] int? PerPage = null);

internal static class ListServices
{
    private const int DefaultSize = 50;
    private const int MaxWords = 10;

    public static void Map(RouteGroupBuilder hsds) => hsds.MapGet("/services", Handle)
        .WithName(nameof(ListServices)).WithSummary("List or search services, each with its organization and program");

    private static async Task<Ok<HsdsPage>> Handle(
        [AsParameters] ServicesQuery query, ResourcesDb db, DirectoryMetrics metrics, CancellationToken cancellation)
    {
        var (page, size) = (query.Page ?? 1, query.PerPage ?? DefaultSize);
        var words = SearchText.Fold(query.Search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        metrics.Asked(words.Length > 0 ? "search" : "list");

        var services = words.Distinct().Take(MaxWords).Aggregate(
            db.Records.AsNoTracking().Where(record => record.TableName == HsdsTables.Service),
            (matching, word) => db.WithWord(matching, word));

        // A walk over everything keeps one order whatever is edited meanwhile; who searches reads names.
        var ordered = words.Length > 0
            ? services.OrderBy(service => service.Name).ThenBy(service => service.Id)
            : services.OrderBy(service => service.Id);
        var total = await services.CountAsync(cancellation);
        var found = await ordered.Skip((page - 1) * size).Take(size).ToListAsync(cancellation);

        var graph = new RecordGraph(db);
        await graph.Load(found, full: false, cancellation);
        var contents = found.Select(service => HsdsJson.Write(graph, HsdsTables.Service, service.Id)).ToList();
        return TypedResults.Ok(HsdsPage.Of(contents, page, size, total));
    }

    private static IQueryable<DirectoryRecord> WithWord(this ResourcesDb db, IQueryable<DirectoryRecord> services, string word)
    {
        var having = db.Records.Where(record => record.Words!.Contains(word));
        var providers = having.Where(record => record.TableName == HsdsTables.Organization).Select(record => record.Id);
        var addresses = having.Where(record => record.TableName == HsdsTables.Address).Select(record => record.Id);

        var places = db.LinksOf(HsdsTables.Address, "location_id").Where(link => addresses.Contains(link.Id)).Select(link => link.Target);
        var visits = db.LinksOf(HsdsTables.ServiceAtLocation, "location_id").Where(link => places.Contains(link.Target)).Select(link => link.Id);
        var offered = db.LinksOf(HsdsTables.ServiceAtLocation, "service_id").Where(link => visits.Contains(link.Id)).Select(link => link.Target);
        var provided = db.LinksOf(HsdsTables.Service, "organization_id").Where(link => providers.Contains(link.Target)).Select(link => link.Id);
        return services.Where(service =>
            service.Words!.Contains(word) || provided.Contains(service.Id) || offered.Contains(service.Id));
    }

    private static IQueryable<DirectoryLink> LinksOf(this ResourcesDb db, string table, string field) =>
        db.Links.Where(link => link.TableName == table && link.Field == field);
}
