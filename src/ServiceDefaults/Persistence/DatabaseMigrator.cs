using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PeerSupport.ServiceDefaults.Persistence;

/// <summary>
/// Brings the database up to this version before anything else starts. A server that is not there yet is waited for; a file
/// that cannot be used is refused.
/// </summary>
internal sealed partial class DatabaseMigrator(IServiceScopeFactory scopes, ServiceIdentity service, ILogger<DatabaseMigrator> log) : IHostedService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<ServiceDb>();
            if (string.IsNullOrEmpty(db.Database.GetConnectionString()))
                throw new StartupException($"{service.Name}: set ConnectionStrings__database to the service's own database.");

            try
            {
                if (db.Database.IsSqlite())
                    await MigrateFile(db, cancellationToken);
                else
                    await db.Database.MigrateAsync(cancellationToken);
                return;
            }
            catch (Exception problem) when (DatabaseFailures.Cause(problem) is SqlException refused && DatabaseFailures.IsUnavailable(refused))
            {
                Waiting(refused.Number);
                await Task.Delay(Pause, cancellationToken);
            }
            catch (DbException problem)
            {
                throw Unusable(db, problem.Message, problem);
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task MigrateFile(ServiceDb db, CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        await using var check = db.Database.GetDbConnection().CreateCommand();
        check.CommandText = "PRAGMA quick_check(1)";
        if (await check.ExecuteScalarAsync(cancellation) is not "ok" and var damage)
            throw Unusable(db, damage?.ToString() ?? "no answer");

        // Writers and readers do not wait for each other in write-ahead mode; the setting stays with the file.
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellation);

        // A file has one process, so a lock found here was left by one that was killed while it migrated; nobody else would lift it.
        await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellation);
        await db.Database.MigrateAsync(cancellation);
    }

    private StartupException Unusable(ServiceDb db, string why, Exception? problem = null) => new(
        $"{service.Name}: the database {db.Database.GetDbConnection().DataSource} cannot be used ({why.ReplaceLineEndings(" ").Trim('.', ' ')}); nothing was changed.",
        problem);

    [LoggerMessage(LogLevel.Warning, "The database does not answer yet (error {Number}); waiting for it")]
    private partial void Waiting(int number);
}
