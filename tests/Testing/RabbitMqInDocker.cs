using Testcontainers.RabbitMq;

namespace PeerSupport.Testing;

/// <summary>RabbitMQ in a container, on host ports that stay the same when it is stopped and started again.</summary>
internal sealed class RabbitMqInDocker : IRabbitMqHost
{
    private const string Image = "rabbitmq:4.1-management";
    private const int AmqpPort = 5672;
    private const int HttpPort = 15672;
    private readonly RabbitMqContainer _container;

    public RabbitMqInDocker() => _container = new RabbitMqBuilder(Image).WithUsername(RabbitMq.User).WithPassword(RabbitMq.User)
        .WithEnvironment("RABBITMQ_LOOPBACK_USERS", "none").WithPortBinding(Port, AmqpPort).WithPortBinding(ManagementPort, HttpPort).Build();

    public int Port { get; } = FreePort.Next();
    public int ManagementPort { get; } = FreePort.Next();
    public int ListenerPort => AmqpPort;
    public string Output => $"See docker logs {_container.Id}.";

    public Task Start() => _container.StartAsync();

    public Task Stop() => _container.StopAsync();

    public ValueTask DisposeAsync() => _container.DisposeAsync();
}
