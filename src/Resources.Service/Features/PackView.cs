using PeerSupport.Resources.Domain;
using PeerSupport.ServiceDefaults.Http;

namespace PeerSupport.Resources.Features;

/// <param name="Answer">What the peer answered, once they have.</param>
public sealed record PackView(
    Guid Id, long Revision, Guid RelationshipId, PackState State, IReadOnlyList<PackEntryView> Entries,
    DateTimeOffset? OfferedAt, PackAnswerView? Answer) : IRevisioned
{
    internal static PackView Of(ResourcePack pack) => new(
        pack.Id.Value, pack.Revision, pack.RelationshipId, pack.State,
        [.. pack.Entries.Select(entry => new PackEntryView(entry.ServiceId, entry.Name, entry.Reason, entry.CurrentAsOf))],
        pack.OfferedAt,
        pack.Answer is { } answer ? new(answer.Taken, answer.At, answer.ReadOut is not null, answer.ReadOut) : null);
}

/// <param name="CurrentAsOf">The day, where the relationship is, on which the entry was taken from the directory.</param>
public sealed record PackEntryView(Guid ServiceId, string Name, string Reason, DateOnly CurrentAsOf);

public sealed record PackAnswerView(bool Taken, DateTimeOffset At, bool InPerson, string? ReadOut);
