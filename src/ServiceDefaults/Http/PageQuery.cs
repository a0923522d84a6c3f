using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace PeerSupport.ServiceDefaults.Http;

/// <summary>Which page of a list is wanted. Bind with <c>[AsParameters]</c>.</summary>
public sealed record PageQuery(
    [property: Range(1, PageQuery.MaxPage), Description("1-based; left out: the first.")] int? Page = null,
    [property: Range(1, PageQuery.MaxSize), Description("Items a page; left out: 20.")] int? Size = null)
{
    internal const int DefaultSize = 20;
    internal const int MaxPage = 1_000_000;
    internal const int MaxSize = 100;
}
