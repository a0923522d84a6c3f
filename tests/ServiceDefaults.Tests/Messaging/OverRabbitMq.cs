using MassTransit.UsageTracking;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeerSupport.ServiceDefaults.Messaging;
using PeerSupport.ServiceDefaults.Tests.Library;
using PeerSupport.ServiceDefaults.Tests.Library.Events;
using PeerSupport.Testing;
using RabbitMQ.Client;

namespace PeerSupport.ServiceDefaults.Tests.Messaging;

public sealed class OverRabbitMq(Broker broker)
{
    [Fact]
    public async Task Rows_stay_while_the_broker_is_down_and_are_sent_when_it_is_back()
    {
        await using var own = new RabbitMq();
        await own.InitializeAsync();
        await using var app = await LibraryApp.Start(own.Address);
        var before = await app.Build("Before").Read<ShelfView>();
        await Eventual.State(async () => await app.TalliesOf(nameof(FussyReader), before.Id) == 1, "the broker is in use");

        await own.Stop();
        var during = await app.Build("During").Read<ShelfView>();
        Assert.True((await app.Anonymous().GetAsync("/health/live")).IsSuccessStatusCode);
        Assert.Equal((1, 0), (await app.Ask(db => db.Outbox.CountAsync()), await app.TalliesOf(nameof(FussyReader), during.Id)));
        await own.Start();

        await Eventual.State(async () => await app.TalliesOf(nameof(FussyReader), during.Id) == 1, "the message is consumed", TimeSpan.FromSeconds(90));
        await Eventual.State(async () => await app.TalliesOf(nameof(CopyShelf), during.Id) == 1, "the message is consumed by the other");
        await app.OutboxIsEmpty();
        Assert.False(await app.Ask(db => db.Faults.AnyAsync()));
    }

    [Fact]
    public async Task A_service_starts_without_its_broker_and_finds_it_later()
    {
        await using var own = new RabbitMq();
        await own.InitializeAsync();
        await own.Stop();
        await using var app = new LibraryApp { Broker = own.Address };
        await app.InitializeAsync();
        var shelf = await app.Build("Early").Read<ShelfView>();

        await own.Start();

        await Eventual.State(async () => await app.TalliesOf(nameof(FussyReader), shelf.Id) == 1, "the message is consumed", TimeSpan.FromSeconds(90));
        await Eventual.State(async () => await app.TalliesOf(nameof(CopyShelf), shelf.Id) == 1, "the message is consumed by the other");
        await app.OutboxIsEmpty();
    }

    [Fact]
    public async Task Nothing_is_published_before_every_service_has_had_its_queues_on_the_broker_once()
    {
        var address = await broker.NewVirtualHost();
        await using var app = await LibraryApp.Start(address, options => options.Listeners = ["library", "latecomer"]);
        var shelf = await app.Build("Waiting").Read<ShelfView>();
        await Eventual.State(async () => (await broker.Exchanges(address)).Contains("library.listens"), "the service has left its sign");
        Assert.Equal((1, 0), (await app.Ask(db => db.Outbox.CountAsync()), await app.TalliesOf(nameof(FussyReader), shelf.Id)));

        await using var connection = await new ConnectionFactory { Uri = address }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        await channel.ExchangeDeclareAsync("latecomer.listens", ExchangeType.Fanout, durable: true);

        await Eventual.State(async () => await app.TalliesOf(nameof(FussyReader), shelf.Id) == 1, "the message is consumed");
        await Eventual.State(async () => await app.TalliesOf(nameof(CopyShelf), shelf.Id) == 1, "by both");
    }

    [Fact]
    public void The_services_of_the_published_language_are_waited_for() => Assert.Equal(
        ["agreements", "identity", "relationships", "resources"], new MessageCatalogue(typeof(PeerSupport.Messages.ContactWindow).Assembly).Services);

    [Fact]
    public async Task A_message_that_no_queue_takes_is_not_lost_and_holds_up_nobody()
    {
        var address = await broker.NewVirtualHost();
        await using var app = await LibraryApp.Start(address, options => options.BatchSize = 1);
        var shelf = await app.Build("Doomed").Read<ShelfView>();

        await app.Client.PostAsync($"/api/library/shelves/{shelf.Id}/burning", null);
        var next = await app.Build("Next").Read<ShelfView>();
        await Eventual.State(async () => await app.TalliesOf(nameof(FussyReader), next.Id) == 1, "the next message is consumed");
        await Eventual.State(async () => await app.Ask(db => db.Outbox.Select(m => m.Type).ToListAsync()) is ["Events.ShelfBurnt"], "only the other is left");

        await using var connection = await new ConnectionFactory { Uri = address }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        await channel.QueueDeclareAsync("late", durable: true, exclusive: false, autoDelete: false);
        await channel.QueueBindAsync("late", $"{typeof(ShelfBurnt).Namespace}:{nameof(ShelfBurnt)}", "");

        await app.OutboxIsEmpty();
        Assert.NotNull(await channel.BasicGetAsync("late", autoAck: true));
    }

    [Fact]
    public async Task Queues_are_quorum_queues_named_for_service_and_consumer()
    {
        var address = await broker.NewVirtualHost();
        await using var app = await LibraryApp.Start(address);

        var queues = await broker.Queues(address);

        Assert.Equal(["library.CopyShelf.ShelfChanged", "library.FussyReader.ShelfChanged"], queues.Select(q => (string)q["name"]!).Order());
        Assert.All(queues, queue => Assert.Equal("quorum", (string)queue["type"]!));
    }

    [Fact]
    public async Task Usage_telemetry_of_libraries_is_off_even_when_the_environment_asks_for_it()
    {
        Environment.SetEnvironmentVariable("MASSTRANSIT_USAGE_TELEMETRY", "true");
        try
        {
            await using var app = await LibraryApp.Start(await broker.NewVirtualHost());

            Assert.Null(app.Services.GetService<IUsageTracker>());
            var shelf = await app.Build("Untold").Read<ShelfView>();
            await Eventual.State(async () => await app.TalliesOf(nameof(FussyReader), shelf.Id) == 1, "the bus works without it");
        }
        finally
        {
            Environment.SetEnvironmentVariable("MASSTRANSIT_USAGE_TELEMETRY", null);
        }
    }
}
