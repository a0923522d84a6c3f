using Microsoft.AspNetCore.Http;
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
    /// <exception cref="BadHttpRequestException">There are no such pages; for endpoints whose parameters nobody validated.</exception>
    public static async Task<Page<T>> ToPage<T>(this IQueryable<T> ordered, PageQuery query, CancellationToken cancellation)
    {
        var (number, size) = Wanted(query);
        var total = await ordered.CountAsync(cancellation);
        var items = await ordered.Skip((number - 1) * size).Take(size).ToListAsync(cancellation);
        return new(items, number, size, total);
    }

    /// <summary>One page of what is in memory.</summary>
    /// <exception cref="BadHttpRequestException">There are no such pages.</exception>
    public static Page<T> ToPage<T>(this IReadOnlyCollection<T> items, PageQuery query)
    {
        var (number, size) = Wanted(query);
        return new([.. items.Skip((number - 1) * size).Take(size)], number, size, items.Count);
    }

    private static (int Number, int Size) Wanted(PageQuery query)
    {
        var (number, size) = (query.Page ?? 1, query.Size ?? PageQuery.DefaultSize);
        return number is < 1 or > PageQuery.MaxPage || size is < 1 or > PageQuery.MaxSize
            ? throw new BadHttpRequestException($"A page is 1 to {PageQuery.MaxPage}, its size 1 to {PageQuery.MaxSize}.")
            : (number, size);
    }

    public static Page<TOut> Select<T, TOut>(this Page<T> page, Func<T, TOut> view) =>
        new([.. page.Items.Select(view)], page.Number, page.Size, page.Total);
}
