using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Resources.Hsds;
using PeerSupport.Resources.Persistence;

namespace PeerSupport.Resources.Features;

/// <summary>What the standard calls minimal: enough to see what has changed.</summary>
internal sealed record HsdsGlance(
    [property: JsonPropertyName("id")] Guid Id,
    [property: JsonPropertyName("modified_date")] DateTimeOffset ModifiedDate);

/// <summary>The rows that were asked for, by pages or all of them, each in the form that was asked for.</summary>
internal sealed class DirectoryList(ResourcesDb db, HsdsEntity entity, HsdsQuery query, IQueryable<DirectoryRecord> rows)
{
    private const int BatchSize = 250;

    /// <summary>
    /// One page. A row keeps its place in the order in which rows came, whatever is changed meanwhile, so a walk over the
    /// pages misses none; who searches reads names.
    /// </summary>
    public async Task<HsdsPage> Page(DirectoryTotals totals, DirectoryVersion version, CancellationToken cancellation)
    {
        var total = await totals.Of(version, db.Hidden, entity, query, () => rows.CountAsync(cancellation));
        var before = (query.Page - 1L) * query.Size;
        if (before >= total)
            return HsdsPage.Of([], query.Page, query.Size, total);

        var ordered = query.Search is null
            ? rows.OrderBy(row => row.AddedBy).ThenBy(row => row.Id)
            : rows.OrderBy(row => row.Name).ThenBy(row => row.Id);
        var places = await Places(ordered.Skip((int)before).Take(query.Size), cancellation);
        return HsdsPage.Of(await Contents(places, cancellation), query.Page, query.Size, total);
    }

    /// <summary>
    /// All rows in batches, by their last change: one that is changed meanwhile comes once more, at the end. Each batch is
    /// found by where the last one ended, so the last is found as fast as the first.
    /// </summary>
    public async IAsyncEnumerable<IReadOnlyList<object>> Batches(
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (change, id) = (0L, Guid.Empty);
        while (true)
        {
            var places = await Places(
                rows.Where(row => row.TouchedBy == change && row.Id > id).OrderBy(row => row.Id).Take(BatchSize), cancellation);
            if (places.Count == 0)
                places = await Places(rows.Where(row => row.TouchedBy > change)
                    .OrderBy(row => row.TouchedBy).ThenBy(row => row.Id).Take(BatchSize), cancellation);
            if (places.Count == 0)
                yield break;

            yield return await Contents(places, cancellation);
            (id, change) = (places[^1].Id, places[^1].TouchedBy);
        }
    }

    // Ids first, from an index alone: how deep a page is hardly matters then.
    private static Task<List<Place>> Places(IQueryable<DirectoryRecord> ordered, CancellationToken cancellation) =>
        ordered.Select(row => new Place(row.Id, row.TouchedBy)).ToListAsync(cancellation);

    private async Task<IReadOnlyList<object>> Contents(List<Place> places, CancellationToken cancellation)
    {
        if (query.Minimal)
            return await Glances(places, cancellation);

        var graph = new RecordGraph(db, Form);
        List<Guid> ids = [.. places.Select(place => place.Id)];
        await graph.Load(entity.Table, ids, cancellation);
        return HsdsJson.Write(graph, entity.Table, ids);
    }

    private HsdsForm Form => query.FullService ? entity.WithServices! : query.Full ? entity.Full : entity.Listed;

    private async Task<IReadOnlyList<object>> Glances(List<Place> places, CancellationToken cancellation)
    {
        var numbers = places.Select(place => place.TouchedBy).ToHashSet();
        var (first, last) = (numbers.Min(), numbers.Max());
        var at = new Dictionary<long, DateTimeOffset>();
        await foreach (var change in db.Changes.AsNoTracking().Where(change => change.Number >= first && change.Number <= last)
            .AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (numbers.Contains(change.Number))
                at[change.Number] = change.At;
        }

        return [.. places.Select(place => new HsdsGlance(place.Id, at[place.TouchedBy]))];
    }

    private sealed record Place(Guid Id, long TouchedBy);
}

/// <summary>A line of JSON for each row, as they come from the database; nothing of it is kept.</summary>
internal sealed class HsdsLines(DirectoryList list) : IResult
{
    public const string ContentType = "application/x-ndjson";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = ContentType;
        var body = httpContext.Response.BodyWriter;
        using var json = new Utf8JsonWriter(body);
        await foreach (var batch in list.Batches(httpContext.RequestAborted))
        {
            foreach (var row in batch)
            {
                JsonSerializer.Serialize(json, row);
                body.Write("\n"u8);
                json.Reset();
            }

            await body.FlushAsync(httpContext.RequestAborted);
        }
    }
}
