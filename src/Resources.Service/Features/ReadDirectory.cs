using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Resources.Hsds;
using PeerSupport.Resources.Persistence;
using PeerSupport.ServiceDefaults.Http;

namespace PeerSupport.Resources.Features;

/// <summary>The reading API of HSDS for one entity: a list, the same with its parameters in a body, and one row by its id.</summary>
internal sealed class ReadDirectory(HsdsEntity entity)
{
    private readonly IReadOnlyList<HsdsParameter> _ofList = HsdsParameters.OfList(entity);
    private readonly IReadOnlyList<HsdsParameter> _ofOne = HsdsParameters.OfOne(entity);

    public static void Map(RouteGroupBuilder hsds)
    {
        foreach (var entity in HsdsEntity.All)
            new ReadDirectory(entity).MapTo(hsds);
    }

    private void MapTo(RouteGroupBuilder hsds)
    {
        var words = entity.Route.Replace('_', ' ');
        hsds.MapGet($"/{entity.Route}", List).Taking(_ofList).OrLines().Produces(StatusCodes.Status304NotModified)
            .WithName($"List{entity.Plural}").WithSummary($"List, filter or search {words}; format=ndjson streams all of them");
        hsds.MapPost($"/{entity.Route}", List).Taking(_ofList).TakingInBody(_ofList).OrLines().MayBeRepeated()
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .WithName($"Find{entity.Plural}").WithSummary($"List {words} as GET does, with the parameters in a form or a JSON object");
        hsds.MapGet($"/{entity.Route}/{{id:guid}}", Get).Taking(_ofOne).Produces(StatusCodes.Status304NotModified)
            .WithName($"Get{entity.Name}").WithSummary($"Read one of the {words} with everything that belongs to it");
    }

    private async Task<Results<Ok<HsdsPage>, HsdsLines, ValidationProblem, StatusCodeHttpResult>> List(
        HttpContext http, ResourcesDb db, DirectoryTotals totals, DirectoryMetrics metrics, CancellationToken cancellation)
    {
        var (query, errors) = (await http.Request.Parameters(cancellation)).Read(_ofList);
        if (errors.Count > 0)
            return TypedResults.ValidationProblem(errors);

        metrics.Asked(query.Search is not null ? "search" : query.IsStream ? "stream" : "list");
        var version = await db.Version(cancellation);
        if (await IsKnown(version, http, db, cancellation))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);

        var list = new DirectoryList(db, entity, query, await db.Asked(entity, query, cancellation));
        return query.IsStream ? new HsdsLines(list) : TypedResults.Ok(await list.Page(totals, version, cancellation));
    }

    private async Task<Results<Ok<JsonObject>, NotFound, ValidationProblem, StatusCodeHttpResult>> Get(
        Guid id, HttpContext http, ResourcesDb db, DirectoryMetrics metrics, CancellationToken cancellation)
    {
        var (query, errors) = (await http.Request.Parameters(cancellation)).Read(_ofOne);
        if (errors.Count > 0)
            return TypedResults.ValidationProblem(errors);

        metrics.Asked(entity.Table);
        if (await db.Version(entity, id, cancellation) is not { } version)
            return TypedResults.NotFound();
        if (await IsKnown(version, http, db, cancellation))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);

        var graph = new RecordGraph(db, query.FullService ? entity.WithServices! : entity.Full);
        await graph.Load(entity.Table, [id], cancellation);
        return HsdsJson.Write(graph, entity.Table, [id]) is [var row] ? TypedResults.Ok(row) : TypedResults.NotFound();
    }

    // An answer to a POST is nobody's to keep, and what is asked in it may be private.
    private static async Task<bool> IsKnown(DirectoryVersion version, HttpContext http, ResourcesDb db, CancellationToken cancellation)
    {
        if (HttpMethods.IsGet(http.Request.Method))
            return await version.IsKnownTo(http, db, cancellation);

        (http.Response.Headers.CacheControl, http.Response.GetTypedHeaders().LastModified) = ("no-store", version.At);
        return false;
    }
}
