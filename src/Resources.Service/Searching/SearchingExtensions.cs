using PeerSupport.ServiceDefaults;

namespace PeerSupport.Resources.Searching;

internal static class SearchingExtensions
{
    /// <summary>The index of this replica and who keeps it. After what fills the database at the start.</summary>
    public static void AddDirectorySearch(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<SearchOptions>().BindConfiguration("Search").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<SearchIndex>().AddSingleton<HiddenPublishers>().AddSingleton<UnmetSearches>();
        builder.Services.AddHostedService<IndexKeeper>();
        builder.Services.AddSingleton<SaveUnmetSearches>()
            .AddHostedService(services => services.GetRequiredService<SaveUnmetSearches>());
        builder.Services.AddHealthChecks().AddCheck<IndexHealthCheck>("search index", tags: [ServiceHost.ReadyTag]);
    }
}
