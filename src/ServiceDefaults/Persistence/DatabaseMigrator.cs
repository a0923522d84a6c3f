using Microsoft.Data.Sqlite;
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
            try
            {
                if (db.Database.IsSqlite())
                    await MigrateFile(db, cancellationToken);
                else
                    await db.Database.MigrateAsync(cancellationToken);
                return;
            }
            catch (SqliteException problem)
            {
                throw new StartupException(
                    $"{service.Name}: the database {db.Database.GetDbConnection().DataSource} cannot be used ({problem.Message.Trim('.')}); nothing was changed.", problem);
            }
            catch (Microsoft.Data.SqlClient.SqlException problem)
            {
                NotThereYet(problem.Number);
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Writers and readers do not wait for each other in write-ahead mode; the setting stays with the file.
    private static async Task MigrateFile(ServiceDb db, CancellationToken cancellation)
    {
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL; PRAGMA quick_check;", cancellation);
        await db.Database.MigrateAsync(cancellation);
    }

    [LoggerMessage(LogLevel.Warning, "The database does not answer yet (error {Number}); waiting for it")]
    private partial void NotThereYet(int number);
}
