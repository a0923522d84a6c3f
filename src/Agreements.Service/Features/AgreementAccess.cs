using Microsoft.EntityFrameworkCore;
using PeerSupport.Agreements.Domain;
using PeerSupport.Agreements.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Agreements.Features;

/// <summary>An agreement in the hands of somebody who may see it.</summary>
/// <param name="As">The side that the caller is, or null for one who may only read.</param>
/// <param name="StandsIn">Whether the caller stands in for the worker at this time.</param>
internal sealed record OpenedAgreement(Agreement Agreement, Side? As, bool StandsIn);

/// <summary>
/// The one way to an agreement: for its worker, its peer and, to read, its site's supervisors and who stands in for the worker;
/// nothing is negotiated in the worker's absence. Each access goes into the audit trail under the relationship's id.
/// </summary>
internal sealed class AgreementAccess(AgreementsDb db, TimeProvider clock)
{
    /// <summary>For reading: the access is on record before anything is shown. Null where there is none that this caller may
    /// see.</summary>
    public async Task<OpenedAgreement?> Read(Guid id, Caller caller, string operation, CancellationToken cancellation)
    {
        var opened = await Open(id, caller, operation, cancellation);
        await db.SaveChangesAsync(cancellation);
        return opened;
    }

    /// <summary>For a move of one side: the access goes on record with the change. Null where the caller is neither side of
    /// one.</summary>
    public async Task<(Agreement Agreement, Side Side)?> Change(
        Guid id, Caller caller, string operation, CancellationToken cancellation) =>
        await Open(id, caller, operation, cancellation) is { As: { } side } opened ? (opened.Agreement, side) : null;

    /// <summary>For what does not wait until the worker is back, the peer's consents and disclosures: as for a move, and for
    /// who stands in as well.</summary>
    public async Task<(Agreement Agreement, Side Side)?> Share(
        Guid id, Caller caller, string operation, CancellationToken cancellation) =>
        await Open(id, caller, operation, cancellation) is { } opened
        && (opened.As ?? (opened.StandsIn ? Side.Worker : null)) is { } side
            ? (opened.Agreement, side)
            : null;

    /// <summary>A page of the agreements that the caller may see, newest first.</summary>
    public async Task<Page<Agreement>> List(
        Guid? relationshipId, PageQuery page, Caller caller, string operation, CancellationToken cancellation)
    {
        var visible = Visible(caller, await StandingOf(caller, cancellation));
        if (relationshipId is { } relationship)
            visible = visible.Where(a => a.Relationship == new RelationshipId(relationship));

        var found = await visible.OrderByDescending(a => a.Id).ToPage(page, cancellation);
        foreach (var agreement in found.Items)
            Record(agreement, caller, operation);
        await db.SaveChangesAsync(cancellation);
        return found;
    }

    private async Task<OpenedAgreement?> Open(Guid id, Caller caller, string operation, CancellationToken cancellation)
    {
        var standing = await StandingOf(caller, cancellation);
        if (await Visible(caller, standing)
            .SingleOrDefaultAsync(a => a.Id == new AgreementId(id), cancellation) is not { } agreement)
            return null;

        Record(agreement, caller, operation);
        return new(agreement, SideOf(agreement, caller, standing),
            standing.Covers.Contains(agreement.Relationship) && caller.Is(Roles.Worker, agreement.Site.Value));
    }

    private async Task<Standing> StandingOf(Caller caller, CancellationToken cancellation)
    {
        var (isPeer, person, now) = (caller.Is(Roles.Peer), caller.Person.Value, clock.GetUtcNow());
        var peers = await db.PeerAccounts.Where(a => isPeer && a.Person == caller.Person)
            .Select(a => a.Id).ToListAsync(cancellation);
        var covers = await db.Relationships.Where(r => r.Cover.Any(c => c.WorkerId == person && c.From <= now && now < c.Until))
            .Select(r => r.Id).ToListAsync(cancellation);
        return new([.. peers.Select(PeerId.From)], [.. covers.Select(RelationshipId.From)]);
    }

    private IQueryable<Agreement> Visible(Caller caller, Standing standing)
    {
        var (peers, covers) = standing;
        List<SiteId> worksAt = [.. caller.SitesAs(Roles.Worker).Select(SiteId.From)];
        List<SiteId> supervises = [.. caller.SitesAs(Roles.Supervisor).Select(SiteId.From)];
        var (worksEverywhere, supervisesAll) = (caller.IsEverywhere(Roles.Worker), caller.IsEverywhere(Roles.Supervisor));
        return db.Agreements.Where(a =>
            ((a.Worker == caller.Person || covers.Contains(a.Relationship)) && (worksEverywhere || worksAt.Contains(a.Site)))
            || peers.Contains(a.Peer) || supervisesAll || supervises.Contains(a.Site));
    }

    private static Side? SideOf(Agreement agreement, Caller caller, Standing standing) =>
        agreement.Worker == caller.Person && caller.Is(Roles.Worker, agreement.Site.Value) ? Side.Worker
        : standing.Peers.Contains(agreement.Peer) ? Side.Peer
        : null;

    private void Record(Agreement agreement, Caller caller, string operation) => db.AuditTrail.Add(
        new AuditEntry(agreement.Organisation, agreement.Relationship.Value, caller.Person, operation, clock.GetUtcNow()));

    /// <summary>The peers that somebody is, and the relationships in which they stand in for the worker at this time.</summary>
    private sealed record Standing(List<PeerId> Peers, List<RelationshipId> Covers);
}
