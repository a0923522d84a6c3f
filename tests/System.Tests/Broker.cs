using PeerSupport.Testing;

namespace PeerSupport.SystemTests;

/// <summary>One RabbitMQ for a class of tests; each system has a virtual host of its own on it.</summary>
public sealed class Broker : RabbitMq, IAsyncLifetime;
