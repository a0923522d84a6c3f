using PeerSupport.Messages;
using PeerSupport.Resources.Editing;
using PeerSupport.Resources.Exports;
using PeerSupport.Resources.Features;
using PeerSupport.Resources.Imports;
using PeerSupport.Resources.Persistence;
using PeerSupport.Resources.Searching;
using PeerSupport.ServiceDefaults;
using PeerSupport.ServiceDefaults.Messaging;
using PeerSupport.ServiceDefaults.OpenApi;
using PeerSupport.ServiceDefaults.Persistence;

namespace PeerSupport.Resources;

public static class ResourcesService
{
    /// <summary>The service, ready to be started: by its own program, within Standalone, or by a test.</summary>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var service = new ServiceIdentity("resources", typeof(ResourcesService).Assembly);
        var builder = ServiceHost.CreateBuilder(service, args, configure);
        builder.AddDatabase<ResourcesDb, SqliteResourcesDb, SqlServerResourcesDb>();
        builder.AddMessaging(service, typeof(ContactWindow).Assembly);
        builder.Services.AddValidation().AddExamples(Examples.All).AddOpenReading();
        builder.Services.AddSingleton<DirectoryMetrics>().AddScoped<PackAccess>();
        builder.Services.AddOptions<ImportOptions>().BindConfiguration("Import").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddScoped(services => new DirectoryImport(services.GetRequiredService<ResourcesDb>(),
            services.GetRequiredService<ImportJournal>(), services.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton<ImportJournal>().AddSingleton<RunningImports>()
            .AddHostedService(services => services.GetRequiredService<RunningImports>());
        builder.Services.AddScoped<DirectoryEditing>().AddOptions<DirectoryOptions>()
            .BindConfiguration("Directory").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddScoped(services => new DirectoryExport(services.GetRequiredService<ResourcesDb>()));
        builder.Services.AddOptions<UsageOptions>().BindConfiguration("Usage").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<DirectoryTotals>().AddSingleton<DirectoryCounts>().AddHostedService<SaveDirectoryUse>();
        builder.Services.AddHostedService<DemoDirectory>();
        builder.AddDirectorySearch();

        var app = builder.Build();
        app.UseOpenReading();
        app.UseServiceDefaults();
        app.MapResources();
        return app;
    }
}
