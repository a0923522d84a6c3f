using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PeerSupport.ServiceDefaults.Messaging;

/// <summary>The messages of the published language by their plain names, such as <c>Agreements.AgreementInForce</c>.</summary>
public sealed class MessageCatalogue(Assembly messages)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private readonly Dictionary<string, Type> _types = messages.GetExportedTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false })
        .ToDictionary(NameOf);

    /// <summary>The services of the published language: one folder each.</summary>
    public IReadOnlyList<string> Services =>
    [
        .. _types.Values.Select(type => type.Namespace!).Where(folder => folder != messages.GetName().Name && folder != $"PeerSupport.{messages.GetName().Name}")
            .Select(folder => folder[(folder.LastIndexOf('.') + 1)..].ToLowerInvariant()).Distinct().Order(),
    ];

    /// <summary>The publisher's folder and the record's name; stable on the wire and in every table.</summary>
    public static string NameOf(Type message) => $"{message.Namespace![(message.Namespace!.LastIndexOf('.') + 1)..]}.{message.Name}";

    public static string Write(object message) => JsonSerializer.Serialize(message, message.GetType(), Json);

    /// <exception cref="InvalidOperationException">The name is unknown or the body is not of its shape.</exception>
    public object Read(Envelope envelope) =>
        _types.TryGetValue(envelope.Type, out var type)
            ? JsonSerializer.Deserialize(envelope.Body, type, Json) ?? throw new InvalidOperationException($"A {envelope.Type} without a body.")
            : throw new InvalidOperationException($"There is no message called {envelope.Type}.");
}
