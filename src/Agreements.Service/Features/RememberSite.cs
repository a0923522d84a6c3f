using PeerSupport.Agreements.Persistence;
using PeerSupport.Messages.Identity;
using PeerSupport.ServiceDefaults.Messaging;
using PeerSupport.ServiceDefaults.Persistence;

namespace PeerSupport.Agreements.Features;

/// <summary>A site is known before it can have a template of its own.</summary>
internal sealed class RememberSite(AgreementsDb db) : IConsumer<SiteChanged>
{
    public Task Consume(Received<SiteChanged> received, CancellationToken cancellation) => db.Sites.Replicate(
        received.Message.SiteId, received, site => site.Zone = received.Message.Zone, cancellation);
}
