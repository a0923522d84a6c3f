using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace PeerSupport.ServiceDefaults.Http;

public static class ServiceClientExtensions
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly string[] Carried = ["Authorization", "Idempotency-Key"];

    /// <summary>
    /// A client, made anew for each request, of a <see cref="ServiceAsUser"/> that it takes: with the user's own token and, where
    /// they gave one, their idempotency key, so that a repeat is one there too.
    /// </summary>
    public static IServiceCollection AddServiceClient<TClient>(this IServiceCollection services, string service) where TClient : class
    {
        services.AddHttpContextAccessor().AddHttpClient(service, http => http.Timeout = Patience);
        return services.AddScoped(provider => ActivatorUtilities.CreateInstance<TClient>(provider, new ServiceAsUser(service, Connect(provider, service))));
    }

    private static HttpClient Connect(IServiceProvider provider, string service)
    {
        var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient(service);
        // Addresses within one process are known only once everything has started.
        http.BaseAddress = provider.GetRequiredService<IConfiguration>().ServiceAddress(service);
        var headers = provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.Request.Headers;
        foreach (var name in Carried.Where(name => headers?.ContainsKey(name) is true))
            http.DefaultRequestHeaders.TryAddWithoutValidation(name, headers![name].ToString());
        return http;
    }
}
