using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using PeerSupport.Web.Clients;

namespace PeerSupport.Web.Errors;

/// <summary>An address whose query is not what its page takes, such as a page that is no number, leads nowhere.</summary>
internal static class ReadableQueries
{
    private static readonly ConcurrentDictionary<Type, (string Name, Func<string, bool> Reads)[]> Taken = new();

    public static void UseReadableQueries(this WebApplication app) => app.Use((http, next) =>
        http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not { Type: var page }
        || Taken.GetOrAdd(page, Of).All(taken => http.Request.Query[taken.Name].All(value => string.IsNullOrEmpty(value) || taken.Reads(value)))
            ? next(http)
            : throw ApiException.NotFound());

    private static (string, Func<string, bool>)[] Of(Type page) =>
    [
        .. from property in page.GetProperties()
           let query = property.GetCustomAttribute<SupplyParameterFromQueryAttribute>()
           where query is not null && property.PropertyType != typeof(string)
           select (query.Name ?? property.Name, Reader(property.PropertyType)),
    ];

    private static Func<string, bool> Reader(Type type) => Nullable.GetUnderlyingType(type) switch
    {
        var number when number == typeof(int) => value => int.TryParse(value, CultureInfo.InvariantCulture, out _),
        var id when id == typeof(Guid) => value => Guid.TryParse(value, out _),
        _ => throw new NotSupportedException($"A page takes a {type} from its address, which nobody reads."),
    };
}
