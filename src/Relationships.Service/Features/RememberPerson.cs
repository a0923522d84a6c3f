using Microsoft.EntityFrameworkCore;
using PeerSupport.Messages.Identity;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Messaging;
using PeerSupport.ServiceDefaults.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

/// <summary>
/// Keeps where somebody may be a worker. Suspending one changes no relationship; its supervisors are called to it for as long
/// as it is so.
/// </summary>
internal sealed class RememberPerson(RelationshipsDb db, CallAttention attention, TimeProvider clock) : IConsumer<PersonChanged>
{
    public async Task Consume(Received<PersonChanged> received, CancellationToken cancellation)
    {
        var (person, isNewer) = await db.People.Replicate(
            received.Message.PersonId, received, copy => Apply(received.Message, copy), cancellation);
        if (!isNewer)
            return;

        var counting = db.Relationships.CountingOn([new(person.Id)], clock.GetUtcNow()).AsSplitQuery();
        foreach (var relationship in await counting.ToListAsync(cancellation))
        {
            var (about, who) = (relationship.Id.Value, $"{person.Id}");
            if (person.WorksAt(relationship.Site))
                await attention.NoLonger(AttentionKind.WorkerMissing, about, who, cancellation);
            else
                await attention.Of(
                    Standing.Supervisor, relationship, AttentionKind.WorkerMissing, about, cancellation, occasion: who);
        }
    }

    private static void Apply(PersonChanged said, Person person)
    {
        person.IsActive = said.IsActive;
        person.WorkerAt =
        [
            .. said.Roles.Where(held => held.Role == Roles.Worker && held.SiteId is not null).Select(held => held.SiteId!.Value),
        ];
    }
}
