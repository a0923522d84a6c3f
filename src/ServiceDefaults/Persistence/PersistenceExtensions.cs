using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PeerSupport.ServiceDefaults.Messaging;
using PeerSupport.ServiceDefaults.Telemetry;

namespace PeerSupport.ServiceDefaults.Persistence;

public static class PersistenceExtensions
{
    /// <summary>
    /// Registers the service's database on the provider that <c>Database:Provider</c> names. A derived context for each
    /// provider, empty but for its name, gives each its own migrations.
    /// </summary>
    public static IHostApplicationBuilder AddDatabase<TDb, TSqlite, TSqlServer>(this IHostApplicationBuilder builder)
        where TDb : ServiceDb where TSqlite : TDb where TSqlServer : TDb
    {
        builder.Services.AddOptions<DatabaseOptions>().BindConfiguration("Database").ValidateOnStart();
        builder.Services.AddDbContext<TSqlite>((services, options) => options.UseSqlite(Connection(services)).AddSignals(services));
        builder.Services.AddDbContext<TSqlServer>((services, options) => options.UseSqlServer(Connection(services)).AddSignals(services));

        if (builder.Configuration.GetValue<DatabaseProvider>("Database:Provider") is DatabaseProvider.SqlServer)
            builder.Services.AddScoped<TDb>(services => services.GetRequiredService<TSqlServer>());
        else
            builder.Services.AddScoped<TDb>(services => services.GetRequiredService<TSqlite>());

        builder.Services.AddScoped<ServiceDb>(services => services.GetRequiredService<TDb>());
        builder.Services.AddHostedService<DatabaseMigrator>();
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealthCheck>("database", tags: [ServiceHost.ReadyTag]);
        return builder;
    }

    private static string? Connection(IServiceProvider services) => services.GetRequiredService<IConfiguration>().GetConnectionString("database");

    private static void AddSignals(this DbContextOptionsBuilder options, IServiceProvider services)
    {
        if (services.GetService<OutboxSignal>() is { } signal)
            options.AddInterceptors(new OutboxSignal.OnSave(signal), new OutboxSignal.OnCommit(signal));
    }
}
