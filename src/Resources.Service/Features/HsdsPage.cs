using System.Text.Json.Serialization;

namespace PeerSupport.Resources.Features;

/// <summary>A page as HSDS has it.</summary>
/// <param name="PageNumber">1-based.</param>
/// <param name="Size">Items on this page.</param>
public sealed record HsdsPage(
    [property: JsonPropertyName("total_items")] int TotalItems,
    [property: JsonPropertyName("total_pages")] int TotalPages,
    [property: JsonPropertyName("page_number")] int PageNumber,
    [property: JsonPropertyName("size")] int Size,
    [property: JsonPropertyName("first_page")] bool FirstPage,
    [property: JsonPropertyName("last_page")] bool LastPage,
    [property: JsonPropertyName("empty")] bool Empty,
    [property: JsonPropertyName("contents")] IReadOnlyList<object> Contents)
{
    public static HsdsPage Of(IReadOnlyList<object> contents, int page, int perPage, int total)
    {
        var pages = (total + perPage - 1) / perPage;
        return new(total, pages, page, contents.Count, page == 1, page >= pages, contents.Count == 0, contents);
    }
}
