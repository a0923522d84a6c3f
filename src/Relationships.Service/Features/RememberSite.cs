using PeerSupport.Messages.Identity;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Messaging;
using PeerSupport.ServiceDefaults.Persistence;

namespace PeerSupport.Relationships.Features;

/// <summary>Keeps what is needed of a site: its zone, its closed days, and whether a relationship may start there.</summary>
internal sealed class RememberSite(RelationshipsDb db) : IConsumer<SiteChanged>
{
    public Task Consume(Received<SiteChanged> received, CancellationToken cancellation) => db.Sites.Replicate(
        received.Message.SiteId,
        received,
        site =>
        {
            site.Zone = received.Message.Zone;
            site.ClosedDays = [.. received.Message.ClosedDays];
            site.HasCrisisContacts = received.Message.HasCrisisContacts;
        },
        cancellation);
}
