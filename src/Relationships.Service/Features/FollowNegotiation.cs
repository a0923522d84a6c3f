using PeerSupport.Messages.Agreements;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Messaging;
using PeerSupport.ServiceDefaults.Persistence;

namespace PeerSupport.Relationships.Features;

/// <summary>Keeps whose answer a negotiation waits for, for what is due.</summary>
internal sealed class FollowNegotiation(RelationshipsDb db) : IConsumer<ProposalsAwaiting>
{
    public Task Consume(Received<ProposalsAwaiting> received, CancellationToken cancellation) => db.Negotiations.Replicate(
        received.Message.AgreementId,
        received,
        negotiation =>
        {
            negotiation.Relationship = new(received.Message.RelationshipId);
            negotiation.AwaitsPeer = received.Message.Peer;
            negotiation.AwaitsWorker = received.Message.Worker;
        },
        cancellation);
}
