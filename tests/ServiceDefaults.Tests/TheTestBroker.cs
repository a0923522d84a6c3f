using PeerSupport.Testing;
using RabbitMQ.Client;

namespace PeerSupport.ServiceDefaults.Tests;

public sealed class TheTestBroker
{
    [Fact]
    public async Task Keeps_a_quorum_queue_and_its_message_while_stopped()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var broker = new RabbitMq();
        await broker.InitializeAsync();
        var address = await broker.NewVirtualHost();
        await Do(address, async channel =>
        {
            await channel.QueueDeclareAsync("kept", durable: true, exclusive: false, autoDelete: false,
                new Dictionary<string, object?> { ["x-queue-type"] = "quorum" }, cancellationToken: cancellation);
            await channel.BasicPublishAsync("", "kept", mandatory: true, "word"u8.ToArray(), cancellation);
        });

        await broker.Stop();
        await Assert.ThrowsAnyAsync<Exception>(() => Do(address, _ => Task.CompletedTask));
        await broker.Start();

        await Do(address, async channel => Assert.Equal("word"u8.ToArray(), (await channel.BasicGetAsync("kept", true, cancellation))!.Body.ToArray()));
    }

    private static async Task Do(Uri address, Func<IChannel, Task> work)
    {
        await using var connection = await new ConnectionFactory { Uri = address }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
        await work(channel);
    }
}
