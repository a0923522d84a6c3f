using PeerSupport.Kernel;

namespace PeerSupport.Relationships.Domain;

/// <summary>
/// A supervisor and a worker of a site meet about the worker's work. Its agenda is assembled whenever it is read, so that what
/// somebody took back is not on it; the notes are the supervisor's, and both read them.
/// </summary>
internal sealed class SupervisionSession : Aggregate
{
    public const int NotesMaxLength = 8000;

    private SupervisionSession() { }

    public SupervisionSessionId Id { get; private init; }
    public SiteId Site { get; private init; }
    public PersonId Supervisor { get; private init; }
    public PersonId Worker { get; private init; }
    public DateTimeOffset PlannedAt { get; private init; }
    public string? Notes { get; private set; }

    public static SupervisionSession Plan(
        OrganisationId organisation, SiteId site, PersonId supervisor, PersonId worker, DateTimeOffset at, DateTimeOffset now)
    {
        if (supervisor == worker)
            throw new RuleViolationException("supervision.of-oneself", "Nobody supervises themself.");

        if (at <= now)
            throw new RuleViolationException("supervision.not-ahead", "A session is planned for a time that is still to come.");

        return new()
        {
            Id = SupervisionSessionId.New(),
            Organisation = organisation,
            Site = site,
            Supervisor = supervisor,
            Worker = worker,
            PlannedAt = at.ToUniversalTime(),
        };
    }

    public void Note(string? notes) => Notes = notes;
}
