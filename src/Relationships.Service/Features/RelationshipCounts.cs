using Microsoft.EntityFrameworkCore;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Persistence;
using PeerSupport.ServiceDefaults.Telemetry;

namespace PeerSupport.Relationships.Features;

/// <summary>Relationships by phase, over all organisations.</summary>
internal sealed class RelationshipCounts(IServiceScopeFactory scopes, ILogger<RelationshipCounts> log)
    : Sampled<IReadOnlyDictionary<Phase, long>>(scopes, log)
{
    protected override async Task<IReadOnlyDictionary<Phase, long>> Sample(
        IServiceProvider services, CancellationToken cancellation) =>
        await services.GetRequiredService<RelationshipsDb>().Relationships.IgnoreQueryFilters([ServiceDb.OrganisationFilter])
            .GroupBy(r => r.Phase).Select(phase => new { phase.Key, Count = phase.LongCount() })
            .ToDictionaryAsync(phase => phase.Key, phase => phase.Count, cancellation);
}
