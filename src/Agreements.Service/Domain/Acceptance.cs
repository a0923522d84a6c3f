using PeerSupport.Kernel;

namespace PeerSupport.Agreements.Domain;

/// <summary>One side's yes to an item or clause as it stands, and how it was given.</summary>
/// <param name="By">Who recorded it: the side itself, or the worker for a peer who said so in person.</param>
/// <param name="ReadOut">What was read to a peer who accepted in person; null where the side acted from its own account.</param>
internal sealed record Acceptance(Side Side, DateTimeOffset At, PersonId By, string? ReadOut = null)
{
    public const int ReadOutMaxLength = 4000;

    public bool InPerson => ReadOut is not null;
}
