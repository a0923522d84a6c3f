namespace PeerSupport.Testing;

/// <summary>Where a test's broker runs.</summary>
internal interface IRabbitMqHost : IAsyncDisposable
{
    int Port { get; }
    int ManagementPort { get; }

    /// <summary>The port that the broker itself listens on for AMQP.</summary>
    int ListenerPort { get; }

    /// <summary>What the broker said, for a start that failed.</summary>
    string Output { get; }

    Task Start();
    Task Stop();
}
