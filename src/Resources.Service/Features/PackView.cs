using PeerSupport.Resources.Domain;
using PeerSupport.ServiceDefaults.Http;

namespace PeerSupport.Resources.Features;

/// <param name="Answer">What the peer answered, once they have.</param>
/// <param name="LinkMadeAt">Since when there is a link by which the pack is read without an account.</param>
public sealed record PackView(
    Guid Id, long Revision, Guid RelationshipId, PackState State, IReadOnlyList<PackEntryView> Entries,
    DateTimeOffset? OfferedAt, PackAnswerView? Answer, DateTimeOffset? LinkMadeAt) : IRevisioned
{
    internal static PackView Of(ResourcePack pack, DirectoryToday directory) => new(
        pack.Id.Value, pack.Revision, pack.RelationshipId, pack.State,
        [.. pack.Entries.Select(entry => new PackEntryView(
            entry.ServiceId, entry.Name, entry.Reason, entry.CurrentAsOf, directory.StateOf(entry)))],
        pack.OfferedAt,
        pack.Answer is { } answer ? new(answer.Taken, answer.At, answer.ReadOut is not null, answer.ReadOut) : null,
        pack.Link?.MadeAt);
}

/// <param name="CurrentAsOf">The day, where the relationship is, on which the entry was taken from the directory.</param>
/// <param name="State">What has become of it in the directory since.</param>
public sealed record PackEntryView(Guid ServiceId, string Name, string Reason, DateOnly CurrentAsOf, PackEntryState State);

public sealed record PackAnswerView(bool Taken, DateTimeOffset At, bool InPerson, string? ReadOut);
