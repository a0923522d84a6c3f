using PeerSupport.Kernel;
using PeerSupport.Messages.Identity;

namespace PeerSupport.Identity.Domain;

/// <summary>A one-time link by which a peer gets an account of their own, or joins one that they have.</summary>
internal sealed class PeerLink : Aggregate
{
    public static readonly TimeSpan GoodFor = TimeSpan.FromDays(14);

    private PeerLink() { }

    public PeerLinkId Id { get; private init; }
    public Guid PeerId { get; private init; }
    public Guid RelationshipId { get; private init; }

    /// <summary>The first name in the worker's record, which a new account begins with.</summary>
    public string FirstName { get; private init; } = null!;
    public PersonId MadeBy { get; private init; }
    public string TokenHash { get; private init; } = null!;
    public DateTimeOffset ExpiresAt { get; private init; }
    public DateTimeOffset? RevokedAt { get; private set; }
    public PersonId? TakenUpBy { get; private set; }
    public DateTimeOffset? TakenUpAt { get; private set; }

    public static PeerLink Make(OneTimeToken token, OrganisationId organisation, PeerOfRelationship peer, PersonId madeBy,
        DateTimeOffset now) => new()
        {
            Id = PeerLinkId.New(),
            Organisation = organisation,
            PeerId = peer.PeerId,
            RelationshipId = peer.RelationshipId,
            FirstName = peer.FirstName,
            MadeBy = madeBy,
            TokenHash = token.Hash,
            ExpiresAt = now + GoodFor,
        };

    public bool IsOpen(DateTimeOffset now) => TakenUpBy is null && RevokedAt is null && now < ExpiresAt;

    public void TakeUp(PersonId person, DateTimeOffset now)
    {
        if (!IsOpen(now))
            throw new RuleViolationException("peer-link.not-open", "This link has been used, replaced or has run out. Ask for a new one.");

        if (person == MadeBy)
            throw new RuleViolationException("peer-link.for-the-peer", "This link is for the person you support; it is not yours to use.");

        (TakenUpBy, TakenUpAt) = (person, now);
        Raise(new PeerAccountLinked(PeerId, person.Value));
    }

    /// <summary>A newer link takes this one's place, or there is nothing more to join.</summary>
    public void Revoke(DateTimeOffset now)
    {
        if (IsOpen(now))
            RevokedAt = now;
    }
}
