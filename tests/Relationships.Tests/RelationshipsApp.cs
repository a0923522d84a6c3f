using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeerSupport.Relationships.Persistence;
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

    /// <summary>Until the end of this, the database refuses entries of this operation in the audit trail.</summary>
    internal async Task<IAsyncDisposable> WithoutTrail(string operation)
    {
        await Run($"CREATE TRIGGER Refused BEFORE INSERT ON AuditTrail WHEN NEW.Operation = '{operation}' "
            + "BEGIN SELECT RAISE(ABORT, 'refused'); END");
        return new Refusal(this);
    }

    private async Task Run(string sql)
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RelationshipsDb>().Database.ExecuteSqlRawAsync(sql);
    }

    private sealed class Refusal(RelationshipsApp app) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await app.Run("DROP TRIGGER Refused");
    }
}
