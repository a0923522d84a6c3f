namespace PeerSupport.ServiceDefaults.Tests.Messaging;

/// <summary>The two ways in which messages travel.</summary>
public enum Way
{
    InProcess,
    RabbitMq,
}

/// <summary>Tests of what must be the same both ways.</summary>
public abstract class BothWays(Broker broker)
{
    protected async Task<LibraryApp> Start(Way way) => await LibraryApp.Start(way == Way.RabbitMq ? await broker.NewVirtualHost() : null);
}
