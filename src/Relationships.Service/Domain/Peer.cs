using PeerSupport.Kernel;

namespace PeerSupport.Relationships.Domain;

/// <summary>The person supported, as this relationship knows them: a first name and one way to reach them are enough.</summary>
internal sealed class Peer
{
    public const int FirstNameMaxLength = 100;

    private Peer() { }

    public PeerId Id { get; private init; }
    public string FirstName { get; private init; } = null!;
    public Reach Reach { get; private init; } = null!;

    /// <summary>The account that acts for the peer, once they took up their worker's link.</summary>
    public PersonId? Person { get; private set; }

    public static Peer Known(string firstName, Reach reach) =>
        new() { Id = PeerId.New(), FirstName = firstName.Trim(), Reach = reach };

    /// <summary>An account, once linked, is never exchanged silently: it opens the whole record.</summary>
    internal void Link(PersonId person)
    {
        if (Person is { } linked && linked != person)
            throw new RuleViolationException("peer.already-linked", "Another account acts for this peer already.");

        Person = person;
    }
}
