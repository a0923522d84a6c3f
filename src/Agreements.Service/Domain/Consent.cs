using System.Text;
using PeerSupport.Kernel;
using PeerSupport.Messages.Agreements;

namespace PeerSupport.Agreements.Domain;

/// <summary>
/// The peer's yes to sharing something about them with one recipient for one purpose. Its words never change: another wish is
/// another consent, and taking it back is added to it.
/// </summary>
internal sealed class Consent : Aggregate
{
    private Consent() { }

    public ConsentId Id { get; private init; }
    public AgreementId Agreement { get; private init; }
    public RelationshipId Relationship { get; private init; }
    public string Recipient { get; private init; } = "";
    public string Purpose { get; private init; } = "";
    public string What { get; private init; } = "";

    /// <summary>Whether their goals, with ratings and plan, may be shared as a whole.</summary>
    public bool IncludesGoals { get; private init; }

    /// <summary>By the peer, from their account or in person.</summary>
    public Acceptance Given { get; private init; } = null!;

    /// <summary>The last day on which it holds, as the peer said it; null: until it is taken back.</summary>
    public DateOnly? ExpiresOn { get; private init; }

    /// <summary>The end of that day in the agreement's time zone when the consent was given.</summary>
    public DateTimeOffset? HoldsUntil { get; private init; }

    /// <summary>When and how the peer took it back; null while they have not.</summary>
    public Acceptance? Revoked { get; private set; }

    /// <summary>How many disclosures relied on it. Each changes the consent, so that none slips past a revocation.</summary>
    public int Disclosures { get; private set; }

    public static Consent Give(Agreement agreement, ConsentTerms terms, Acceptance given)
    {
        agreement.GuardOpen();
        GuardPeer(given);
        terms.Guard();
        return new Consent
        {
            Id = ConsentId.New(),
            Organisation = agreement.Organisation,
            Agreement = agreement.Id,
            Relationship = agreement.Relationship,
            Recipient = terms.Recipient,
            Purpose = terms.Purpose,
            What = terms.What,
            IncludesGoals = terms.IncludesGoals,
            Given = given,
            ExpiresOn = terms.ExpiresOn,
            HoldsUntil = terms.HoldsUntil(agreement.Zone, given.At),
        };
    }

    /// <summary>Taken back from now on. What was shared on it stays in the ledger; repeating it changes nothing.</summary>
    public void Revoke(Acceptance by)
    {
        GuardPeer(by);
        if (Revoked is not null)
            return;

        Revoked = by;
        Raise(new ConsentRevoked(Agreement.Value, Relationship.Value, Id.Value, by.At));
    }

    public bool IsInForceAt(DateTimeOffset instant) =>
        Given.At <= instant && !(HoldsUntil <= instant) && !(Revoked?.At <= instant);

    /// <summary>Whether it is about this recipient and purpose, however they are spaced and capitalised, and includes goals where
    /// they are to be shared. Its words on what are for whoever names it to read.</summary>
    public bool Covers(DisclosureTerms terms) =>
        IsSame(Recipient, terms.Recipient) && IsSame(Purpose, terms.Purpose) && (IncludesGoals || !terms.SharesGoals);

    public void RelyOn() => Disclosures++;

    private static bool IsSame(string one, string other) =>
        string.Equals(Plain(one), Plain(other), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string words) =>
        string.Join(' ', words.Normalize(NormalizationForm.FormKC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void GuardPeer(Acceptance by)
    {
        if (by.Side is not Side.Peer)
            throw new RuleViolationException("consent.not-the-peer", "Only the peer gives or takes back a consent.");
    }
}
