using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PeerSupport.Relationships.Persistence;

internal static class JsonText
{
    private const int MaxLength = 10_000;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Keeps a value that is only ever read and exchanged whole as JSON.</summary>
    public static PropertyBuilder<TValue> AsJson<TValue>(this PropertyBuilder<TValue> property) where TValue : class? =>
        property.HasConversion<Converter<TValue>, ByReference<TValue>>().HasMaxLength(MaxLength);

    private sealed class Converter<TValue>() : ValueConverter<TValue, string>(
        value => JsonSerializer.Serialize(value, Json), text => JsonSerializer.Deserialize<TValue>(text, Json)!);

    private sealed class ByReference<TValue>() : ValueComparer<TValue>(
        (left, right) => ReferenceEquals(left, right), value => value!.GetHashCode());
}
