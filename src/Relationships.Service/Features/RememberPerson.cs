using PeerSupport.Messages.Identity;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Messaging;
using PeerSupport.ServiceDefaults.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

/// <summary>Keeps where somebody may be a worker, for a change of worker. Suspending one changes no relationship.</summary>
internal sealed class RememberPerson(RelationshipsDb db) : IConsumer<PersonChanged>
{
    public Task Consume(Received<PersonChanged> received, CancellationToken cancellation) => db.People.Replicate(
        received.Message.PersonId,
        received,
        person =>
        {
            person.IsActive = received.Message.IsActive;
            person.WorkerAt =
            [
                .. received.Message.Roles.Where(held => held.Role == Roles.Worker && held.SiteId is not null)
                    .Select(held => held.SiteId!.Value),
            ];
        },
        cancellation);
}
