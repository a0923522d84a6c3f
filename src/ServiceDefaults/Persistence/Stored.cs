using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PeerSupport.Kernel;

namespace PeerSupport.ServiceDefaults.Persistence;

/// <summary>
/// Immutable values stored whole, as JSON. The names of their properties are therefore part of what is stored: add
/// optional ones, rename none.
/// </summary>
public static class Stored
{
    private static readonly JsonSerializerOptions Json = new()
    {
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(), new EntityIds() },
    };

    /// <summary>Keeps an immutable value as JSON: it is only ever read and exchanged whole.</summary>
    public static PropertyBuilder<TValue> AsJson<TValue>(this PropertyBuilder<TValue> property) where TValue : class? =>
        property.HasConversion(new AsText<TValue>(), new ByReference<TValue>());

    private sealed class AsText<TValue>() : ValueConverter<TValue, string>(
        value => JsonSerializer.Serialize(value, Json), text => JsonSerializer.Deserialize<TValue>(text, Json)!);

    // What cannot change in place has changed exactly when it is another object.
    private sealed class ByReference<TValue>() : ValueComparer<TValue>(
        (one, other) => ReferenceEquals(one, other), value => RuntimeHelpers.GetHashCode(value), value => value)
        where TValue : class?;

    private sealed class EntityIds : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) =>
            typeToConvert.IsValueType && typeToConvert.GetInterfaces()
                .Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityId<>));

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(AsGuid<>).MakeGenericType(typeToConvert))!;
    }

    private sealed class AsGuid<TId> : JsonConverter<TId> where TId : struct, IEntityId<TId>
    {
        public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TId.From(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);
    }
}
