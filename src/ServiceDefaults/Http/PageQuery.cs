using System.ComponentModel.DataAnnotations;

namespace PeerSupport.ServiceDefaults.Http;

/// <summary>Which page of a list is wanted. Bind with <c>[AsParameters]</c>.</summary>
public sealed record PageQuery(
    [property: Range(1, 1_000_000)] int? Page = null,
    [property: Range(1, 100)] int? Size = null)
{
    internal const int DefaultSize = 20;
}
