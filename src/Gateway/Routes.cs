using PeerSupport.ServiceDefaults;
using PeerSupport.ServiceDefaults.Http;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Forwarder;

namespace PeerSupport.Gateway;

/// <summary>Which path belongs to which service.</summary>
internal static class Routes
{
    public const string Web = "web";

    /// <summary>The services that have an API, in the order in which their documents are listed.</summary>
    public static IReadOnlyList<string> Apis { get; } = ["relationships", "agreements", "resources", "identity"];

    public static IReadOnlyList<string> Services { get; } = [.. Apis, Web];

    public static IReadOnlyList<RouteConfig> All() =>
    [
        .. Apis.Select(service => To(service, $"/api/{service}/{{**rest}}")),
        .. Apis.Select(service => To(service, $"/api/operations/{service}/{{**rest}}")),
        .. Apis.Select(Document),
        .. Identity.Select(path => To("identity", path)),
        To("resources", "/hsds/{**rest}"),
        To(Web, "/{**rest}") with { Order = int.MaxValue, MaxRequestBodySize = -1 }, // what is too large for them, pages say in words
    ];

    /// <exception cref="StartupException">A service's address is missing.</exception>
    public static IReadOnlyList<ClusterConfig> Clusters(IConfiguration configuration) =>
    [
        .. Services.Select(service => new ClusterConfig
        {
            ClusterId = service,
            HttpRequest = new ForwarderRequestConfig { ActivityTimeout = TimeSpan.FromMinutes(2) },
            Destinations = new Dictionary<string, DestinationConfig>
            {
                [service] = new()
                {
                    Address = configuration.ServiceAddress(service)?.ToString()
                        ?? throw new StartupException($"gateway: set services__{service}__http__0 to the address of the {service} service."),
                },
            },
        }),
    ];

    private static IReadOnlyList<string> Identity { get; } = ["/account/{**rest}", "/connect/{**rest}", "/.well-known/{**rest}"];

    private static RouteConfig To(string service, string path) => new() { RouteId = path, ClusterId = service, Match = new() { Path = path } };

    private static RouteConfig Document(string service) => To(service, $"/openapi/{service}.json") with
    {
        Transforms = [new Dictionary<string, string> { ["PathSet"] = "/openapi/v1.json" }],
    };
}
