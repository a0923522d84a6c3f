using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeerSupport.Kernel;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Messaging;
using PeerSupport.ServiceDefaults.Tests.Library;
using PeerSupport.ServiceDefaults.Tests.Library.Events;
using PeerSupport.Testing;

namespace PeerSupport.ServiceDefaults.Tests.Messaging;

public sealed class ConsumingAMessage(Broker broker) : BothWays(broker)
{
    [Theory, InlineData(Way.InProcess), InlineData(Way.RabbitMq)]
    public async Task A_redelivered_message_changes_nothing_and_is_counted(Way way)
    {
        await using var app = await Start(way);
        var (message, transport) = (Changed(app, places: 3, revision: 1), app.Services.GetRequiredService<IMessageTransport>());

        await transport.Send(message, CancellationToken.None);
        await Eventually(app, nameof(FussyReader), message.AggregateId);
        await Eventually(app, nameof(CopyShelf), message.AggregateId);
        await transport.Send(message, CancellationToken.None);
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => transport.Send(message, CancellationToken.None)));

        await Eventual.State(async () => await Duplicates(app, FussyReader.Name) == 6, "six duplicates are counted");
        Assert.Equal(1, await app.TalliesOf(nameof(FussyReader), message.AggregateId));
        Assert.Equal(1, await app.TalliesOf(nameof(CopyShelf), message.AggregateId));
        Assert.Equal(1, app.Trouble.Attempts);
    }

    [Theory, InlineData(Way.InProcess), InlineData(Way.RabbitMq)]
    public async Task Deliveries_of_one_message_at_the_same_time_take_effect_once(Way way)
    {
        await using var app = await Start(way);
        var (message, transport) = (Changed(app, places: 3, revision: 1), app.Services.GetRequiredService<IMessageTransport>());

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => transport.Send(message, CancellationToken.None)));

        await Eventual.State(async () => await Duplicates(app, FussyReader.Name) == 7, "seven duplicates are counted");
        Assert.Equal(1, await app.TalliesOf(nameof(FussyReader), message.AggregateId));
        Assert.False(await app.Ask(db => db.Faults.AnyAsync()));
    }

    [Theory, InlineData(Way.InProcess), InlineData(Way.RabbitMq)]
    public async Task An_older_event_never_overwrites_a_newer(Way way)
    {
        await using var app = await Start(way);
        var (newer, transport) = (Changed(app, places: 9, revision: 7), app.Services.GetRequiredService<IMessageTransport>());
        var older = Changed(app, places: 2, revision: 6, shelf: newer.AggregateId);

        await transport.Send(newer, CancellationToken.None);
        await Eventually(app, nameof(CopyShelf), newer.AggregateId);
        await transport.Send(older, CancellationToken.None);
        await Eventually(app, nameof(CopyShelf), newer.AggregateId, times: 2);

        var copy = await app.Ask(db => db.Copies.SingleAsync());
        Assert.Equal((9, 7), (copy.Places, copy.Revision));
    }

    [Theory, InlineData(Way.InProcess), InlineData(Way.RabbitMq)]
    public async Task What_fails_for_a_while_is_retried_and_takes_effect_once(Way way)
    {
        await using var app = await Start(way);
        app.Trouble.Next = () => app.Trouble.Attempts < 3 ? new TimeoutException() : null;

        var shelf = await app.Build("Patience").Read<ShelfView>();

        await Eventually(app, nameof(FussyReader), shelf.Id);
        Assert.Equal(3, app.Trouble.Attempts);
        Assert.Equal(1, await app.TalliesOf(nameof(FussyReader), shelf.Id));
        Assert.False(await app.Ask(db => db.Faults.AnyAsync()));
    }

    [Theory, InlineData(Way.InProcess), InlineData(Way.RabbitMq)]
    public async Task What_keeps_failing_is_kept_without_its_words_and_an_operator_sends_it_again(Way way)
    {
        await using var app = await Start(way);
        var operations = app.ClientFor(Guid.NewGuid(), Guid.NewGuid(), "operator");
        app.Trouble.Next = () => new InvalidOperationException("Ann said so");

        var shelf = await app.Build("Faulty").Read<ShelfView>();

        await Eventual.State(async () => (await Faults(operations)).Total == 1, "the fault is listed");
        await app.OutboxIsEmpty();
        var fault = Assert.Single((await Faults(operations)).Items);
        Assert.Equal((FussyReader.Name, "Events.ShelfChanged", nameof(InvalidOperationException)), (fault.Consumer, fault.Type, fault.Error));
        Assert.Equal(3, app.Trouble.Attempts);
        await Eventually(app, nameof(CopyShelf), shelf.Id);
        Assert.Equal(0, await app.TalliesOf(nameof(FussyReader), shelf.Id));

        var status = await operations.GetAsync("/api/operations/library/status").Read<ServiceStatusView>();
        Assert.Equal(("library", 0, 0d, 1), (status.Service, status.Outbox, status.OutboxLag, status.Faults));
        Assert.Equal(way is Way.RabbitMq, status.Queues.Any(queue => queue is { Consumer: FussyReader.Name, Waiting: 0 }));

        var again = $"/api/operations/library/faults/{fault.MessageId}/{fault.Consumer}/send-again";
        Assert.Equal(HttpStatusCode.Conflict, (await operations.PostAsync(again, null)).StatusCode);
        Assert.Equal(1, (await Faults(operations)).Total);

        app.Trouble.Next = () => null;
        Assert.Equal(HttpStatusCode.NoContent, (await operations.PostAsync(again, null)).StatusCode);
        Assert.Equal(0, (await Faults(operations)).Total);
        Assert.Equal(1, await app.TalliesOf(nameof(FussyReader), shelf.Id));
        Assert.Equal(HttpStatusCode.NotFound, (await operations.PostAsync(again, null)).StatusCode);
    }

    [Theory, InlineData(Way.InProcess), InlineData(Way.RabbitMq)]
    public async Task A_broken_rule_is_not_retried(Way way)
    {
        await using var app = await Start(way);
        app.Trouble.Next = () => new RuleViolationException("shelf.too-small", "Ann said so");

        await app.Build("Rules");

        await Eventual.State(() => app.Ask(db => db.Faults.AnyAsync()), "the fault is kept");
        Assert.Equal("RuleViolation shelf.too-small", await app.Ask(db => db.Faults.Select(f => f.Error).SingleAsync()));
        Assert.Equal(1, app.Trouble.Attempts);
    }

    [Fact]
    public async Task Operations_are_the_operators_alone()
    {
        await using var app = await Start(Way.InProcess);

        Assert.Equal(HttpStatusCode.Forbidden, (await app.Client.GetAsync("/api/operations/library/status")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await app.Client.GetAsync("/api/operations/library/faults")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Anonymous().GetAsync("/api/operations/library/faults")).StatusCode);
        var operations = app.ClientFor(Guid.NewGuid(), Guid.NewGuid(), "operator");
        Assert.Equal(HttpStatusCode.BadRequest, (await operations.GetAsync("/api/operations/library/faults?page=0")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await operations.GetAsync("/api/operations/library/faults?size=1000")).StatusCode);
    }

    private static Envelope Changed(LibraryApp app, int places, long revision, Guid? shelf = null)
    {
        var id = shelf ?? Guid.NewGuid();
        var message = new ShelfChanged(id, places, new DateOnly(2030, 1, 7), 1.5m, [new Opening(DayOfWeek.Friday, new TimeOnly(9, 30), null)]);
        return new(Guid.NewGuid(), MessageCatalogue.NameOf(typeof(ShelfChanged)), MessageCatalogue.Write(message), app.Organisation, id, revision, null);
    }

    private static Task Eventually(LibraryApp app, string consumer, Guid shelf, int times = 1) =>
        Eventual.State(async () => await app.TalliesOf(consumer, shelf) == times, $"{consumer} took effect");

    private static Task<Page<FaultView>> Faults(HttpClient operations) => operations.GetAsync("/api/operations/library/faults").Read<Page<FaultView>>();

    private static async Task<int> Duplicates(LibraryApp app, string consumer)
    {
        var line = (await app.Anonymous().GetStringAsync("/metrics")).Split('\n')
            .SingleOrDefault(l => l.StartsWith("peersupport_inbox_duplicates", StringComparison.Ordinal) && l.Contains($"\"{consumer}\"", StringComparison.Ordinal));
        return line is null ? 0 : int.Parse(line.Split('}')[1].Trim().Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
    }
}

