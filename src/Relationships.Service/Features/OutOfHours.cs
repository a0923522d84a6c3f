using PeerSupport.Relationships.Clients;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Http;

namespace PeerSupport.Relationships.Features;

/// <summary>Answers the peer who reached out outside the agreed hours: with what was agreed for that, and whom to call.</summary>
internal sealed class OutOfHours(RelationshipsDb db, AgreementsClient agreements, IdentityClient identity, TimeProvider clock)
{
    /// <summary>
    /// With as much as is known: what the peer recorded matters more than the answer, so nothing here fails it, not even that
    /// they do not wait for it.
    /// </summary>
    public async Task<OutOfHoursAnswer> Answer(SupportRelationship relationship)
    {
        var closedDays = await db.ClosedDaysOf(relationship.Site, CancellationToken.None);
        var site = Known(identity.FindSite(relationship.Site.Value, CancellationToken.None));
        var agreed = relationship is { AgreementId: { } agreement, Agreed.Version: var version }
            ? Known(agreements.FindVersion(agreement, version, CancellationToken.None))
            : Task.FromResult<VersionRead?>(null);
        var hoursBeginAt = relationship.Hours?.NextWithin(clock.GetUtcNow(), closedDays);
        return OutOfHoursAnswer.Of(hoursBeginAt, relationship.Agreed?.ReplyTimeHours, await agreed, await site);
    }

    private static async Task<T?> Known<T>(Task<T?> asked) where T : class
    {
        try
        {
            return await asked;
        }
        catch (DependencyException)
        {
            return null;
        }
    }
}
