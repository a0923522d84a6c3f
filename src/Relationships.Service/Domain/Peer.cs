using PeerSupport.Kernel;

namespace PeerSupport.Relationships.Domain;

/// <summary>The person supported, as this relationship knows them: a first name and one way to reach them are enough.</summary>
internal sealed class Peer
{
    public const int FirstNameMaxLength = 100;
    public const int MaxWays = 10;

    /// <summary>BCP 47, without extensions: a language, and where they matter its script, region and variants.</summary>
    public const string LanguagePattern =
        "^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*$";
    public const int LanguageMaxLength = 35;

    private const int MaxEarlierNames = 10;

    private Peer() { }

    public PeerId Id { get; private init; }
    public string FirstName { get; private set; } = null!;

    /// <summary>Still masked in what is shared, and shown nowhere.</summary>
    public IReadOnlyList<string> EarlierFirstNames { get; private set; } = [];

    /// <summary>The language that they like to be spoken to in, as a BCP 47 tag.</summary>
    public string? Language { get; private set; }

    /// <summary>The preferred one first.</summary>
    public IReadOnlyList<Reach> Ways { get; private set; } = null!;

    /// <summary>The account that acts for the peer, once they took up their worker's link.</summary>
    public PersonId? Person { get; private set; }

    public static Peer Known(string firstName, Reach reach, string? language = null) =>
        new() { Id = PeerId.New(), FirstName = firstName.Trim(), Language = language, Ways = [reach] };

    /// <summary>What is known of the peer, in the place of what was.</summary>
    internal void Correct(string firstName, string? language, IReadOnlyList<Reach> ways)
    {
        if (ways.Count is 0 or > MaxWays)
            throw new RuleViolationException("peer.ways-to-reach", $"There are 1 to {MaxWays} ways to reach a peer.");

        if (ways.DistinctBy(way => (way.Channel, way.Address)).Count() < ways.Count)
            throw new RuleViolationException("peer.way-twice", "A way to reach the peer is there twice.");

        if (firstName != FirstName)
            EarlierFirstNames = [.. EarlierFirstNames.Append(FirstName).Distinct().TakeLast(MaxEarlierNames)];
        (FirstName, Language, Ways) = (firstName, language, ways);
    }

    internal bool IsKnownAs(string firstName, string? language, IReadOnlyList<Reach> ways) =>
        (FirstName, Language) == (firstName, language) && Ways.SequenceEqual(ways);

    /// <summary>An account, once linked, is never exchanged silently: it opens the whole record.</summary>
    internal void Link(PersonId person)
    {
        if (Person is { } linked && linked != person)
            throw new RuleViolationException("peer.already-linked", "Another account acts for this peer already.");

        Person = person;
    }
}
