using Microsoft.EntityFrameworkCore;
using PeerSupport.Identity.Domain;
using PeerSupport.Identity.Persistence;
using PeerSupport.Messages.Relationships;
using PeerSupport.ServiceDefaults.Messaging;

namespace PeerSupport.Identity.Features.Peers;

/// <summary>
/// A link that nobody has taken up stops working where none would be made any more, or only by another worker: whoever still has
/// it could read on as the peer.
/// </summary>
internal sealed class ClosePeerLinks(IdentityDb db, TimeProvider clock) : IConsumer<WorkerChanged>, IConsumer<ConclusionBegun>,
    IConsumer<RelationshipConcluded>, IConsumer<RelationshipWithdrawn>
{
    public Task Consume(Received<WorkerChanged> received, CancellationToken cancellation)
    {
        var former = new Kernel.PersonId(received.Message.FormerWorkerId);
        return Close(LinksOf(received.Message).Where(link => link.MadeBy == former), cancellation);
    }

    public Task Consume(Received<ConclusionBegun> received, CancellationToken cancellation) =>
        received.Message.Ending is "forced" ? Close(LinksOf(received.Message), cancellation) : Task.CompletedTask;

    public Task Consume(Received<RelationshipConcluded> received, CancellationToken cancellation) =>
        Close(LinksOf(received.Message), cancellation);

    public Task Consume(Received<RelationshipWithdrawn> received, CancellationToken cancellation) =>
        Close(LinksOf(received.Message), cancellation);

    private IQueryable<PeerLink> LinksOf(IRelationshipEvent happened) =>
        db.PeerLinks.Where(link => link.RelationshipId == happened.RelationshipId);

    private async Task Close(IQueryable<PeerLink> links, CancellationToken cancellation) =>
        (await links.ToListAsync(cancellation)).ForEach(link => link.Revoke(clock.GetUtcNow()));
}
