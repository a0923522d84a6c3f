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
            catch (SqliteException problem)
            {
                throw Unusable(db, problem.Message.Trim('.'), problem);
            }
            catch (Exception problem) when (DatabaseFailures.Cause(problem) is Microsoft.Data.SqlClient.SqlException refused)
            {
                NotThereYet(refused.Number);
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task MigrateFile(ServiceDb db, CancellationToken cancellation)
    {
        // Asked without EF, which would log what we are about to say.
        await using (var file = new SqliteConnection(db.Database.GetConnectionString()))
        {
            await file.OpenAsync(cancellation);
            if (await Ask(file, "PRAGMA quick_check(1)", cancellation) is var health && health is not "ok")
                throw Unusable(db, health?.ReplaceLineEndings(" ") ?? "it is damaged", null);

            // Writers and readers do not wait for each other in write-ahead mode; the setting stays with the file.
            await Ask(file, "PRAGMA journal_mode = WAL", cancellation);

            // A file has one process, so a lock found here was left by one that was killed while it migrated; nobody else would lift it.
            await Ask(file, "DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellation);
        }

        await db.Database.MigrateAsync(cancellation);
    }

    private static async Task<string?> Ask(SqliteConnection file, string question, CancellationToken cancellation)
    {
        await using var command = file.CreateCommand();
#pragma warning disable CA2100 // The questions are the constants above.
        command.CommandText = question;
#pragma warning restore CA2100
        return (string?)await command.ExecuteScalarAsync(cancellation);
    }

    private StartupException Unusable(ServiceDb db, string why, Exception? problem) =>
        new($"{service.Name}: the database {db.Database.GetDbConnection().DataSource} cannot be used ({why}); nothing was changed.", problem);

    [LoggerMessage(LogLevel.Warning, "The database does not answer yet (error {Number}); waiting for it")]
    private partial void NotThereYet(int number);
}
