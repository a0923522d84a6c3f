using System.Reflection;

namespace PeerSupport.ServiceDefaults.Messaging;

/// <summary>One consumer of one kind of message. Its name keys the inbox and names the queue, so renaming a consumer changes the wire.</summary>
public sealed record Subscription(string Name, Type Consumer, Type Message)
{
    /// <summary>Every <see cref="IConsumer{TMessage}"/> in an assembly, internal ones included.</summary>
    public static IReadOnlyList<Subscription> In(Assembly service) =>
    [
        .. from consumer in service.GetTypes()
           where consumer is { IsClass: true, IsAbstract: false }
           from contract in consumer.GetInterfaces()
           where contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IConsumer<>)
           let message = contract.GetGenericArguments()[0]
           select new Subscription($"{consumer.Name}.{message.Name}", consumer, message),
    ];
}
