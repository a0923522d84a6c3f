using Microsoft.Extensions.Configuration;

namespace PeerSupport.ServiceDefaults.Http;

public static class ServiceAddresses
{
    /// <summary>Where another service listens, by the keys that .NET Aspire's references set: <c>services:{name}:http:0</c>.</summary>
    public static Uri? ServiceAddress(this IConfiguration configuration, string service) =>
        (configuration[$"services:{service}:http:0"] ?? configuration[$"services:{service}:https:0"]) is { } address ? new Uri(address) : null;
}
