using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;

namespace PeerSupport.ServiceDefaults.Http;

public static class JsonExtensions
{
    /// <summary>camelCase, enums as camelCase words, numbers as numbers, and no field that the contract does not know.</summary>
    public static IServiceCollection AddStrictJson(this IServiceCollection services) => services.ConfigureHttpJsonOptions(json =>
    {
        json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        json.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.SerializerOptions.RespectNullableAnnotations = true;
        json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(System.Text.Json.JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    });
}
