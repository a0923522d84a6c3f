using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeerSupport.Relationships.Persistence;
using PeerSupport.Testing;

namespace PeerSupport.Relationships.Tests;

public sealed class RelationshipsApp() : ServiceApp(RelationshipsService.Build), IAsyncLifetime
{
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
