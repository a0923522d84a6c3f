using PeerSupport.Kernel;

namespace PeerSupport.Resources.Imports;

/// <summary>A row read by an import that is still being checked; nothing of it shows in the directory.</summary>
internal sealed class StagedRecord
{
    public Guid Import { get; init; }
    public string TableName { get; init; } = null!;

    /// <summary>1-based; below zero for what no file has: a row that is closed because the package has it no longer.</summary>
    public int Line { get; init; }
    public int Part { get; init; }
    public Guid Id { get; init; }
    public OrganisationId Owner { get; init; }
    public string Fields { get; init; } = null!;
    public byte[] Hash { get; init; } = [];
    public string? Zone { get; init; }
    public string? Name { get; init; }
    public string? Status { get; init; }
    public string? Words { get; init; }
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
    public string? Postcode { get; init; }
    public DateOnly? AssuredOn { get; init; }
    public string? Likeness { get; init; }
    public DateTimeOffset StagedAt { get; init; }
}

/// <summary>A reference of a staged row.</summary>
internal sealed class StagedLink
{
    public Guid Import { get; init; }
    public string TableName { get; init; } = null!;
    public int Line { get; init; }
    public int Part { get; init; }
    public Guid Id { get; init; }
    public string Field { get; init; } = null!;
    public string TargetTable { get; init; } = null!;
    public Guid Target { get; init; }
}
