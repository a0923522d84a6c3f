using PeerSupport.Kernel;
using PeerSupport.Messages.Resources;

namespace PeerSupport.Resources.Domain;

/// <summary>Directory entries chosen with the peer for afterwards, which they keep.</summary>
internal sealed class ResourcePack : Aggregate
{
    public const int MaxEntries = 50;

    private readonly List<PackEntry> _entries = [];

    private ResourcePack() { }

    public ResourcePackId Id { get; private init; }
    public Guid RelationshipId { get; private init; }
    public PackState State { get; private set; }
    public PersonId DraftedBy { get; private init; }
    public DateTimeOffset DraftedAt { get; private init; }
    public DateTimeOffset? OfferedAt { get; private set; }
    public PackAnswer? Answer { get; private set; }

    /// <summary>At most one works at a time.</summary>
    public PackLink? Link { get; private set; }
    public IReadOnlyList<PackEntry> Entries => _entries;

    public static ResourcePack Draft(
        OrganisationId organisation, Guid relationship, PersonId worker, IReadOnlyList<PackEntry> entries, DateTimeOffset at)
    {
        var pack = new ResourcePack
        {
            Id = ResourcePackId.New(),
            Organisation = organisation,
            RelationshipId = relationship,
            DraftedBy = worker,
            DraftedAt = at,
        };
        pack.Choose(entries);
        return pack;
    }

    /// <summary>Puts these entries in the place of those chosen before.</summary>
    public void Choose(IReadOnlyList<PackEntry> entries)
    {
        if (State is not PackState.Draft)
            throw new RuleViolationException("pack.not-draft", "The pack has been offered; put a new one together to change it.");
        if (entries.Count > MaxEntries)
            throw new RuleViolationException("pack.too-many", $"A pack has at most {MaxEntries} entries.");
        if (entries.DistinctBy(entry => entry.ServiceId).Count() < entries.Count)
            throw new RuleViolationException("pack.entry-twice", "A service is in the pack twice.");

        _entries.Clear();
        _entries.AddRange(entries);
    }

    public void Offer(DateTimeOffset at)
    {
        if (State is PackState.Offered)
            return;
        if (State is not PackState.Draft)
            throw new RuleViolationException("pack.answered", "The pack has been answered already.");
        if (_entries.Count == 0)
            throw new RuleViolationException("pack.empty", "There is nothing in the pack yet.");

        State = PackState.Offered;
        OfferedAt = at;
        Raise(new ResourcePackOffered(Id.Value, RelationshipId, at));
    }

    public void Record(PackAnswer answer)
    {
        if (Answer?.Taken == answer.Taken)
            return;
        if (State is PackState.Draft)
            throw new RuleViolationException("pack.not-offered", "The pack has not been offered yet.");
        if (State is not PackState.Offered)
            throw new RuleViolationException("pack.answered", "The pack has been answered already.");

        State = answer.Taken ? PackState.Taken : PackState.Declined;
        Answer = answer;
        if (!answer.Taken)
            Link = null; // nobody goes on reading what was not wanted
        Raise(new ResourcePackAnswered(Id.Value, RelationshipId, answer.Taken, answer.At));
    }

    /// <summary>Opens the pack to whoever has the token; an older link stops working.</summary>
    public LinkToken MakeLink(DateTimeOffset at)
    {
        if (State is PackState.Draft)
            throw new RuleViolationException("pack.not-offered", "The pack has not been offered yet.");
        if (State is PackState.Declined)
            throw new RuleViolationException("pack.declined", "The peer did not want the pack.");

        var token = LinkToken.New();
        Link = new(token.Hash, at);
        return token;
    }

    public void RevokeLink() => Link = null;
}
