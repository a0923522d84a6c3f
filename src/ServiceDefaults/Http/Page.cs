using Microsoft.EntityFrameworkCore;

namespace PeerSupport.ServiceDefaults.Http;

/// <summary>A page of a list.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Size">Items a page, at most 100.</param>
/// <param name="Total">Items in all.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, int Number, int Size, int Total);

public static class PageExtensions
{
    /// <summary>Reads one page of an ordered query.</summary>
    public static async Task<Page<T>> ToPage<T>(this IQueryable<T> ordered, PageQuery query, CancellationToken cancellation)
    {
        var (number, size) = (query.Page ?? 1, query.Size ?? PageQuery.DefaultSize);
        var total = await ordered.CountAsync(cancellation);
        var items = await ordered.Skip((number - 1) * size).Take(size).ToListAsync(cancellation);
        return new(items, number, size, total);
    }

    public static Page<TOut> Select<T, TOut>(this Page<T> page, Func<T, TOut> view) =>
        new([.. page.Items.Select(view)], page.Number, page.Size, page.Total);
}
