using PeerSupport.Kernel;

namespace PeerSupport.Resources.Hsds;

/// <summary>
/// A row of an HSDS table as its publisher gave it: every field is kept, known to us or not. The directory is read across
/// all organisations, so no filter applies; only the owner changes it.
/// </summary>
internal sealed class DirectoryRecord
{
    public string TableName { get; init; } = null!;
    public Guid Id { get; init; }
    public OrganisationId Owner { get; init; }

    /// <summary>The fields that are not empty, as a JSON object of texts.</summary>
    public string Fields { get; set; } = null!;

    /// <summary>SHA-256 of what was given; the same again is no change.</summary>
    public byte[] Hash { get; set; } = [];

    /// <summary>IANA zone of the publisher's wall clock, where it is known; on schedules only.</summary>
    public string? Zone { get; set; }

    /// <summary>What the row is called, to order and show it by.</summary>
    public string? Name { get; set; }
    public string? Status { get; set; }

    /// <summary>The searched fields, folded as <see cref="SearchText"/> does.</summary>
    public string? Words { get; set; }

    /// <summary>Degrees; on locations only.</summary>
    public double? Latitude { get; set; }
    public double? Longitude { get; set; }

    /// <summary>As <see cref="Postcodes"/> has it; on addresses only.</summary>
    public string? Postcode { get; set; }

    /// <summary>When somebody last saw to it that a service is as it says; on services only.</summary>
    public DateOnly? AssuredOn { get; set; }

    /// <summary>Rows of a table that may be about the same have it in common: a service's name, an address's line and town, folded.</summary>
    public string? Likeness { get; set; }

    /// <summary>The <see cref="DirectoryChange"/> that brought it; what is read page by page is in this order.</summary>
    public long AddedBy { get; init; }

    /// <summary>The <see cref="DirectoryChange"/> that last changed it.</summary>
    public long ChangedBy { get; set; }

    /// <summary>The <see cref="DirectoryChange"/> that last changed it or anything that goes out within it.</summary>
    public long TouchedBy { get; set; }
}

/// <summary>A reference from one row to another, by which replies are put together.</summary>
internal sealed class DirectoryLink
{
    public string TableName { get; init; } = null!;
    public Guid Id { get; init; }
    public string Field { get; init; } = null!;
    public string TargetTable { get; init; } = null!;
    public Guid Target { get; init; }
}

/// <summary>
/// One change of the directory, such as an import. What changed since a number can be asked for, so copies and indexes can follow.
/// </summary>
internal sealed class DirectoryChange
{
    public long Number { get; private init; }
    public OrganisationId Owner { get; init; }

    /// <summary>When it was applied; never before that of a lower number.</summary>
    public DateTimeOffset At { get; set; }
    public int Added { get; init; }
    public int Changed { get; init; }
}
