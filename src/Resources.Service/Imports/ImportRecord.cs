using PeerSupport.Kernel;

namespace PeerSupport.Resources.Imports;

public enum ImportState
{
    Running,

    /// <summary>All of it is in the directory.</summary>
    Applied,

    /// <summary>Nothing was changed; the report says why.</summary>
    Refused,

    /// <summary>Nothing was changed, for a reason that is not in the package.</summary>
    Failed,

    /// <summary>Broken off with the process or the request in which it ran; nothing was changed.</summary>
    Interrupted,
}

/// <summary>An import that somebody asked for: how far it is, and what became of it.</summary>
internal sealed class ImportRecord
{
    public const int MaxFileLength = 260;

    /// <summary>Without a sign of life for so long, its process is gone. While it is applied, SQLite lets nothing else be written.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(2), SilenceWhileApplied = TimeSpan.FromMinutes(15);

    public Guid Id { get; init; }
    public OrganisationId Owner { get; init; }

    /// <summary>Null where it was asked for at a command line.</summary>
    public PersonId? By { get; init; }
    public bool Replace { get; init; }
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>The last sign of life.</summary>
    public DateTimeOffset SeenAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }
    public ImportState State { get; set; }
    public ImportStep Step { get; set; }
    public string? File { get; set; }
    public long Bytes { get; set; }
    public long OfBytes { get; set; }

    /// <summary>JSON: rows read, by table.</summary>
    public string Rows { get; set; } = "{}";
    public int Errors { get; set; }
    public int Warnings { get; set; }

    /// <summary>JSON; null while it runs, and where it came to none.</summary>
    public string? Report { get; set; }

    public ImportState StateAt(DateTimeOffset now) => State is ImportState.Running
        && now - SeenAt > (Step is ImportStep.Applying ? SilenceWhileApplied : Silence) ? ImportState.Interrupted : State;
}
