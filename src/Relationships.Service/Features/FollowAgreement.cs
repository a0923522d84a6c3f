using Microsoft.EntityFrameworkCore;
using PeerSupport.Messages.Agreements;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Messaging;

namespace PeerSupport.Relationships.Features;

/// <summary>Moves the relationship on with what happens to its agreement, whatever the order in which that is heard.</summary>
internal sealed class FollowAgreement(RelationshipsDb db)
    : IConsumer<AgreementDrafted>, IConsumer<NegotiationOpened>, IConsumer<AgreementInForce>, IConsumer<AgreementEnded>
{
    public async Task Consume(Received<AgreementDrafted> received, CancellationToken cancellation) =>
        (await Find(received.Message.RelationshipId, cancellation))
            ?.AgreementDrafted(received.Message.AgreementId, received.Message.Suggested);

    public async Task Consume(Received<NegotiationOpened> received, CancellationToken cancellation) =>
        (await Find(received.Message.RelationshipId, cancellation))?.NegotiationOpened(received.Message.AgreementId);

    public async Task Consume(Received<AgreementInForce> received, CancellationToken cancellation) =>
        (await Find(received.Message.RelationshipId, cancellation))
            ?.AgreementInForce(received.Message.AgreementId, AgreementVersion.Of(received.Message));

    public async Task Consume(Received<AgreementEnded> received, CancellationToken cancellation) =>
        (await Find(received.Message.RelationshipId, cancellation))
            ?.AgreementEnded(received.Message.AgreementId, received.Message.At);

    private Task<SupportRelationship?> Find(Guid id, CancellationToken cancellation)
    {
        var relationship = new RelationshipId(id);
        return db.Relationships.AsSingleQuery().SingleOrDefaultAsync(r => r.Id == relationship, cancellation);
    }
}
