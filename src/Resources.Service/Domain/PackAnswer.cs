using PeerSupport.Kernel;

namespace PeerSupport.Resources.Domain;

/// <summary>What the peer answered: through their own account, or in person, recorded with what was read to them.</summary>
internal sealed record PackAnswer(bool Taken, PersonId RecordedBy, string? ReadOut, DateTimeOffset At)
{
    public const int MaxReadOutLength = 2000;
}
