using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Messaging;
using PeerSupport.ServiceDefaults.Persistence;

namespace PeerSupport.ServiceDefaults.Tests.Library;

/// <summary>A service as small as one can be, wired as every service is.</summary>
public static class LibraryService
{
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var service = new ServiceIdentity("library", typeof(LibraryService).Assembly);
        var builder = ServiceHost.CreateBuilder(service, args, configure);
        builder.AddDatabase<LibraryDb, SqliteLibraryDb, SqlServerLibraryDb>();
        builder.Services.AddHostedService<Tables>();
        builder.AddMessaging(service, typeof(LibraryService).Assembly);
        builder.Services.AddValidation();
        builder.Services.AddServiceClient<LoansClient>("loans");
        if (builder.Services.All(known => known.ServiceType != typeof(Trouble)))
            builder.Services.AddSingleton<Trouble>();

        var app = builder.Build();
        app.UseServiceDefaults();
        app.MapLibrary();
        return app;
    }

    /// <summary>In the place of migrations.</summary>
    private sealed class Tables(IServiceScopeFactory scopes) : IHostedService
    {
        public async Task StartAsync(CancellationToken cancellationToken)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<LibraryDb>();
            if (!await db.Database.SqlQueryRaw<string>("SELECT name AS Value FROM sqlite_master WHERE name = 'Shelves'").AnyAsync(cancellationToken))
                await db.GetService<IRelationalDatabaseCreator>().CreateTablesAsync(cancellationToken);
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
