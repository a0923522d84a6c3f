namespace PeerSupport.Resources.Features;

/// <summary>What is asked of a reading endpoint; everything combines with AND.</summary>
internal sealed record HsdsQuery
{
    public const int DefaultSize = 50;
    public const int MaxSize = 500;

    /// <summary>Ids and dates are few bytes; the standard wants all of them on one page.</summary>
    public const int MaxMinimalSize = 200_000;

    public string? Search { get; init; }
    public int Page { get; init; } = 1;
    public int? PerPage { get; init; }
    public bool IsStream { get; init; }
    public bool Full { get; init; }
    public bool Minimal { get; init; }
    public bool FullService { get; init; }
    public DateTimeOffset? ModifiedAfter { get; init; }

    // An id that is no UUID is nobody's: nothing is found by it.
    public Guid? TaxonomyTerm { get; init; }
    public Guid? Taxonomy { get; init; }
    public Guid? Organization { get; init; }
    public Guid? Parent { get; init; }
    public bool TopOnly { get; init; }
    public string? Postcode { get; init; }

    /// <summary>In metres.</summary>
    public double? Proximity { get; init; }

    public int Size => PerPage ?? (Minimal ? MaxMinimalSize : DefaultSize);
}
