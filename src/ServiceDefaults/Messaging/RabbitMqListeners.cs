using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PeerSupport.ServiceDefaults.Http;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace PeerSupport.ServiceDefaults.Messaging;

/// <summary>
/// Which services have had all their queues on this broker once, by an exchange that each leaves there for a sign. Until every
/// one has, nothing is published: a message that the first queue takes would be lost to those that are not there yet.
/// </summary>
internal sealed partial class RabbitMqListeners(Uri broker, IOptions<MessagingOptions> options, ILogger<RabbitMqListeners> log)
{
    private readonly ConnectionFactory _connections = new() { Uri = broker, RequestedConnectionTimeout = TimeSpan.FromSeconds(5) };
    private bool _haveAllListened;
    private string? _waitingFor;

    /// <summary>Leaves the sign that this service's queues are there.</summary>
    public async Task Announce(string service, CancellationToken cancellation)
    {
        await using var connection = await _connections.CreateConnectionAsync(cancellation);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellation);
        await channel.ExchangeDeclareAsync(SignOf(service), ExchangeType.Fanout, durable: true, cancellationToken: cancellation);
    }

    /// <summary>Asks the broker until all have; from then on it is known.</summary>
    public async Task<bool> HaveAllListened(CancellationToken cancellation)
    {
        if (_haveAllListened)
            return true;

        try
        {
            await using var connection = await _connections.CreateConnectionAsync(cancellation);
            foreach (var service in options.Value.Listeners ?? [])
            {
                if (!await HasListened(connection, service, cancellation))
                    return Waiting(service);
            }
        }
        catch (Exception problem) when (problem is BrokerUnreachableException or AlreadyClosedException or OperationInterruptedException)
        {
            return Waiting("the broker");
        }

        return _haveAllListened = true;
    }

    /// <summary>How many messages wait in each of these queues.</summary>
    /// <exception cref="DependencyException">The broker does not answer, or has not such a queue.</exception>
    public async Task<IReadOnlyList<long>> Waiting(IReadOnlyList<string> queues, CancellationToken cancellation)
    {
        try
        {
            await using var connection = await _connections.CreateConnectionAsync(cancellation);
            await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellation);
            var waiting = new List<long>();
            foreach (var queue in queues)
                waiting.Add((await channel.QueueDeclarePassiveAsync(queue, cancellation)).MessageCount);
            return waiting;
        }
        catch (Exception problem) when (problem is BrokerUnreachableException or AlreadyClosedException or OperationInterruptedException)
        {
            throw new DependencyException("message broker", problem);
        }
    }

    private static async Task<bool> HasListened(IConnection connection, string service, CancellationToken cancellation)
    {
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellation);
        try
        {
            await channel.ExchangeDeclarePassiveAsync(SignOf(service), cancellation);
            return true;
        }
        catch (OperationInterruptedException missing) when (missing.ShutdownReason?.ReplyCode == Constants.NotFound)
        {
            return false;
        }
    }

    private static string SignOf(string service) => $"{service}.listens";

    private bool Waiting(string what)
    {
        if (_waitingFor != what)
            WaitingFor(_waitingFor = what);
        return false;
    }

    [LoggerMessage(LogLevel.Warning, "Nothing is published before {What} has been there once; messages wait in the outbox")]
    private partial void WaitingFor(string what);
}
