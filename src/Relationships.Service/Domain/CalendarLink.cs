using PeerSupport.Kernel;

namespace PeerSupport.Relationships.Domain;

/// <summary>The secret address at which a worker's own calendar reads when they meet and review; one at a time works.</summary>
internal sealed class CalendarLink : Aggregate
{
    private CalendarLink() { }

    public PersonId Worker { get; private init; }
    public string Hash { get; private set; } = null!;
    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>The last day in Greenwich on which it was read, by whoever has the address.</summary>
    public DateOnly? LastReadOn { get; private set; }

    public static CalendarLink For(OrganisationId organisation, PersonId worker) =>
        new() { Organisation = organisation, Worker = worker };

    /// <summary>A new address; the one before stops working.</summary>
    public CalendarToken Renew(DateTimeOffset now)
    {
        var token = CalendarToken.New();
        (Hash, MadeAt, LastReadOn) = (token.Hash, now, null);
        return token;
    }
}
