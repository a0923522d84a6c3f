using PeerSupport.ServiceDefaults.Tests;
using PeerSupport.Testing;

[assembly: AssemblyFixture(typeof(Broker))]

namespace PeerSupport.ServiceDefaults.Tests;

/// <summary>The one RabbitMQ of this assembly's tests; each test takes a virtual host of its own.</summary>
public sealed class Broker : RabbitMq, IAsyncLifetime;
