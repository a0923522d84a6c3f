using Microsoft.Extensions.Caching.Memory;
using PeerSupport.ServiceDefaults.Security;
using PeerSupport.Web.Clients;

namespace PeerSupport.Web.Forms;

/// <summary>Reads, as the viewer, what most pages show together.</summary>
internal sealed class Reading(
    RelationshipsClient relationships, AgreementsClient agreements, IdentityClient identity, IMemoryCache cache,
    TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(2);

    public async Task<Seen> Read(Guid id, Caller caller)
    {
        var (asked, sites) = (Agreement(id), Sites(caller));
        var relationship = await relationships.Find(id);
        var (agreement, agreed, answers) = await asked;
        var (me, now) = (caller.Person.Value, clock.GetUtcNow());
        var standsIn = relationship.Cover.Any(cover => cover.StandInId == me && cover.From <= now && now < cover.Until);
        var viewer = relationship.WorkerId == me || standsIn ? "worker"
            : relationship.Peer.PersonId == me ? "peer" : "supervisor";
        var site = (await sites).FirstOrDefault(known => known.Id == relationship.SiteId);
        return new(relationship, viewer, site, agreement, answers) { AgreedGoals = agreed, StandsIn = standsIn && relationship.WorkerId != me };
    }

    /// <summary>The organisation's sites; none where Identity does not answer, since no page stands or falls with them.</summary>
    public async Task<IReadOnlyList<SiteView>> Sites(Caller caller) =>
        await Remembered($"sites/{caller.Organisation.Value}", identity.Sites) ?? [];

    public async Task<IReadOnlyList<SiteView>> Supervised(Caller caller) =>
        [.. (await Sites(caller)).Where(site => caller.Is(Roles.Supervisor, site.Id))];

    /// <summary>The clock of the first site that somebody works at.</summary>
    public async Task<string> ZoneOf(Caller caller) =>
        (await Sites(caller)).FirstOrDefault(site => caller.Roles.Any(held => held.Site == site.Id))?.Zone ?? "UTC";

    /// <summary>Whom a peer can ring at any time: the contacts of the sites that support them, else of all.</summary>
    public async Task<IReadOnlyList<CrisisContact>> CrisisContacts(Caller caller)
    {
        var theirs = await Remembered($"peer-sites/{caller.Person.Value}",
            async () => (await relationships.List(null, 1)).Items.Select(item => item.SiteId).ToHashSet()) ?? [];
        var sites = await Sites(caller);
        return [.. sites.Where(site => theirs.Count is 0 || theirs.Contains(site.Id)).SelectMany(site => site.CrisisContacts)
            .Distinct()];
    }

    public async Task<IReadOnlyList<PersonName>> Names(IReadOnlyList<Guid> people) =>
        await Remembered($"names/{string.Join(',', people.Distinct().Order())}", () => identity.Names(people)) ?? [];

    /// <summary>Who works at a site, but for some; none where Identity does not answer.</summary>
    public async Task<IReadOnlyList<(string Code, string Name)>> WorkersBut(Guid site, params Guid[] people) =>
    [
        .. (await Remembered($"workers/{site}", () => identity.Workers(site)) ?? [])
            .Where(worker => !people.Contains(worker.Id)).Select(worker => (worker.Id.ToString(), worker.Name)),
    ];

    private async Task<(AgreementView? Agreement, IReadOnlyList<GoalView> Agreed, bool Answers)> Agreement(Guid relationship)
    {
        try
        {
            var agreement = await agreements.Of(relationship);
            IReadOnlyList<GoalView> agreed = agreement switch
            {
                null or { Version: 0 } => [],
                { OpenVersion: null } => agreement.Goals,
                _ => (await agreements.Version(agreement.Id, agreement.Version)).Goals,
            };
            return (agreement, agreed, true);
        }
        catch (ApiException refusal) when (refusal.Status is 404 or >= 500)
        {
            return (null, [], refusal.Status is 404);
        }
    }

    private async Task<T?> Remembered<T>(string key, Func<Task<T>> ask) where T : class
    {
        if (cache.TryGetValue(key, out T? known))
            return known;
        try
        {
            return cache.Set(key, await ask(), Kept);
        }
        catch (ApiException)
        {
            return null;
        }
    }
}
