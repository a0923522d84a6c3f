using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeerSupport.ServiceDefaults.Persistence;
using PeerSupport.ServiceDefaults.Security;
using PeerSupport.Testing;

namespace PeerSupport.Relationships.Tests;

public sealed class RelationshipsApp() : ServiceApp(RelationshipsService.Build), IAsyncLifetime
{
    /// <summary>What was done to a record, in order.</summary>
    public async Task<List<string>> Trail(Scene scene, Guid record)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Enter(new(scene.Organisation));
        return await scope.ServiceProvider.GetRequiredService<ServiceDb>().AuditTrail.Where(entry => entry.Record == record)
            .OrderBy(entry => entry.Sequence).Select(entry => entry.Operation).ToListAsync();
    }
}
