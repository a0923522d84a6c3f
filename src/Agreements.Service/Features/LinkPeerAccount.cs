using PeerSupport.Agreements.Persistence;
using PeerSupport.Messages.Identity;
using PeerSupport.ServiceDefaults.Messaging;
using PeerSupport.ServiceDefaults.Persistence;

namespace PeerSupport.Agreements.Features;

/// <summary>From now on this person sees the peer's agreements and acts on them.</summary>
internal sealed class LinkPeerAccount(AgreementsDb db) : IConsumer<PeerAccountLinked>
{
    public Task Consume(Received<PeerAccountLinked> received, CancellationToken cancellation) => db.PeerAccounts.Replicate(
        received.Message.PeerId, received, account => account.Person = new(received.Message.PersonId), cancellation);
}
