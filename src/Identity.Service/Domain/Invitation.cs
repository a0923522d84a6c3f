using PeerSupport.Kernel;

namespace PeerSupport.Identity.Domain;

/// <summary>A one-time link by which a member of staff chooses a password and becomes active.</summary>
internal sealed class Invitation : Aggregate
{
    public static readonly TimeSpan GoodFor = TimeSpan.FromDays(7);

    private Invitation() { }

    public InvitationId Id { get; private init; }
    public PersonId Person { get; private init; }
    public string TokenHash { get; private init; } = null!;
    public DateTimeOffset ExpiresAt { get; private init; }
    public DateTimeOffset? RevokedAt { get; private set; }
    public DateTimeOffset? AcceptedAt { get; private set; }

    public static Invitation Send(OneTimeToken token, OrganisationId organisation, PersonId person, DateTimeOffset now) => new()
    {
        Id = InvitationId.New(),
        Organisation = organisation,
        Person = person,
        TokenHash = token.Hash,
        ExpiresAt = now + GoodFor,
    };

    public bool IsOpen(DateTimeOffset now) => AcceptedAt is null && RevokedAt is null && now < ExpiresAt;

    public void Accept(DateTimeOffset now)
    {
        if (!IsOpen(now))
            throw new RuleViolationException("invitation.not-open", "This invitation has been used, replaced or has run out. Ask for a new one.");

        AcceptedAt = now;
    }

    /// <summary>A newer invitation takes this one's place.</summary>
    public void Revoke(DateTimeOffset now)
    {
        if (IsOpen(now))
            RevokedAt = now;
    }
}
