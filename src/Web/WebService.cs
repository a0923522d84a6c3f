using PeerSupport.ServiceDefaults;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Localization;
using PeerSupport.Web.Clients;
using PeerSupport.Web.Components;
using PeerSupport.Web.Errors;
using PeerSupport.Web.Forms;
using PeerSupport.Web.Pages.Copy;
using PeerSupport.Web.Pages.Insights;
using PeerSupport.Web.Security;
using PeerSupport.Web.Words;

namespace PeerSupport.Web;

public static class WebService
{
    /// <summary>The pages, ready to be started: by their own program, within Standalone, or by a test.</summary>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var service = new ServiceIdentity("web", typeof(WebService).Assembly);
        var builder = ServiceHost.CreatePlainBuilder(service, args, configure);
        builder.AddSignIn();
        builder.Services.AddRazorComponents();
        builder.Services.AddHttpContextAccessor().AddMemoryCache().AddTransient<UserToken>().AddScoped<Reading>().AddScoped<OwnCopy>();
        builder.Services.AddResponseCompression(compression =>
            (compression.EnableForHttps, compression.MimeTypes) = (true, ["text/css", "text/javascript", "image/svg+xml", "text/html"]));
        builder.Services.AddClient<IdentityClient>("identity").AddClient<RelationshipsClient>("relationships")
            .AddClient<AgreementsClient>("agreements").AddClient<ResourcesClient>("resources")
            .AddClient<DirectoryClient>("resources").AddClient<PackageUpload>("resources", PackageUpload.AtMost);

        var app = builder.Build();
        app.UseResponseCompression();
        app.UseLanguages();
        PublicAddress.Use(app);
        PageHeaders.Use(app);
        app.UseErrorPages();
        EmbeddedAssets.Use(app);
        app.UseAuthentication();
        app.UseSizeLimits();
        app.UseReadableQueries();
        app.UseKeptForms();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapHealth();
        app.MapPrometheusScrapingEndpoint();
        app.MapSignIn();
        DirectorySuggestions.Map(app);
        ExportDirectory.Map(app);
        app.MapLanguages();
        app.MapNumbers();
        app.MapCopies();
        app.MapRazorComponents<App>();
        return app;
    }

    // The address is asked for whenever a client is made: within Standalone it is known only after everything has started.
    private static IServiceCollection AddClient<TClient>(
        this IServiceCollection services, string service, TimeSpan? atMost = null) where TClient : class
    {
        services.AddHttpClient<TClient>((provider, http) =>
        {
            http.BaseAddress = provider.GetRequiredService<IConfiguration>().ServiceAddress(service);
            http.Timeout = atMost ?? TimeSpan.FromSeconds(5);
        }).AddHttpMessageHandler<UserToken>();
        return services;
    }
}
