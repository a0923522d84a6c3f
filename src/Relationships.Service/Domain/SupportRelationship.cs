using PeerSupport.Kernel;
using PeerSupport.Messages.Relationships;

namespace PeerSupport.Relationships.Domain;

/// <summary>
/// One peer, one peer worker at a time, one site: from the first conversation to the ending. What the two agreed arrives from
/// Agreements, in any order; contacts and ratings are aggregates of their own, so that peer and worker never collide over them.
/// </summary>
internal sealed partial class SupportRelationship : Aggregate
{
    private readonly List<FormerWorker> _formerWorkers = [];

    private SupportRelationship() { }

    public RelationshipId Id { get; private init; }
    public SiteId Site { get; private init; }

    /// <summary>The site's IANA zone at the start; the clock for dates until an agreement names one.</summary>
    public string Zone { get; private init; } = null!;
    public PersonId Worker { get; private set; }
    public IReadOnlyList<FormerWorker> FormerWorkers => _formerWorkers;
    public Peer Peer { get; private init; } = null!;
    public DateTimeOffset StartedAt { get; private init; }
    public Phase Phase { get; private set; }

    /// <summary>The day on which a paused relationship is expected to go on.</summary>
    public DateOnly? PausedUntil { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public bool HasEnded => Phase is Phase.Concluded or Phase.Withdrawn;

    public static SupportRelationship Start(
        OrganisationId organisation, SiteSettings site, PersonId worker, Peer peer, DateTimeOffset now)
    {
        if (!site.HasCrisisContacts)
            throw new RuleViolationException(
                "site.no-crisis-contacts", "A site needs its crisis contacts before its first relationship.");

        var started = new SupportRelationship
        {
            Id = RelationshipId.New(),
            Organisation = organisation,
            Site = site.Id,
            Zone = site.Zone,
            Worker = worker,
            Peer = peer,
            StartedAt = now,
            Phase = Phase.GettingToKnow,
        };
        started.Raise(new RelationshipStarted(started.Id.Value, peer.Id.Value, worker.Value, site.Id.Value, site.Zone, now));
        return started;
    }

    /// <summary>
    /// The peer's own account acts for them from now on. Whoever it is does not work here: cover by them is called off, a
    /// proposal of them taken back.
    /// </summary>
    /// <returns>Whether there was any.</returns>
    public bool LinkPeer(PersonId person, DateTimeOffset now)
    {
        Peer.Link(person);
        var isProposed = ProposedHandover?.Worker == person;
        if (isProposed)
            TakeBackHandover();
        return EndCovers(now, by: person) || isProposed;
    }

    /// <summary>Either side corrects what is known of the peer; an ended relationship keeps it.</summary>
    public void CorrectPeer(string firstName, string? language, IReadOnlyList<Reach> ways)
    {
        if (Peer.IsKnownAs(firstName, language, ways))
            return;

        if (HasEnded)
            throw new RuleViolationException(
                "peer.relationship-ended", "The relationship has ended; it keeps what was known of the peer.");

        Peer.Correct(firstName, language, ways);
    }

    /// <summary>Either side leaves before anything is agreed; nobody has to say why.</summary>
    public void Withdraw(DateTimeOffset now)
    {
        if (Phase is Phase.Withdrawn)
            return;

        if (Phase is not (Phase.GettingToKnow or Phase.Agreeing))
            throw new RuleViolationException(
                "withdrawal.already-active", "Once an agreement was in force, a relationship is concluded instead.");

        (Phase, WithdrawnAt) = (Phase.Withdrawn, now);
        Raise(new RelationshipWithdrawn(Id.Value, Peer.Id.Value, Worker.Value, Site.Value, now));
        EndArrangements(now);
    }

    /// <summary>Rests, with an expected return. Pausing again moves the return; what was agreed still holds.</summary>
    public void Pause(DateOnly expectedReturn, DateTimeOffset now)
    {
        if (Phase is not (Phase.Active or Phase.Paused))
            throw new RuleViolationException("pause.not-active", "Only an active relationship can pause.");

        if (expectedReturn <= DayOf(now))
            throw new RuleViolationException("pause.return-not-ahead", "The expected return lies after today.");

        (Phase, PausedUntil) = (Phase.Paused, expectedReturn);
    }

    public void Resume()
    {
        if (Phase is Phase.Active)
            return;

        if (Phase is not Phase.Paused)
            throw new RuleViolationException("resumption.not-paused", "Only a paused relationship can resume.");

        (Phase, PausedUntil) = (Phase.Active, null);
    }

    /// <summary>The day that it is in this relationship's zone at an instant.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => instant.DateIn(Hours?.Zone ?? Zone);
}
