using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PeerSupport.Kernel;
using PeerSupport.ServiceDefaults.Persistence;
using PeerSupport.ServiceDefaults.Security;
using PeerSupport.ServiceDefaults.Telemetry;

namespace PeerSupport.ServiceDefaults.Messaging;

/// <summary>
/// How a service takes a message, whichever way it came: each consumer by itself, once, in one transaction with its inbox
/// row; retried, and kept as a fault when that does not help. Returns when every consumer has committed one or the other.
/// </summary>
internal sealed partial class ConsumerPipeline(
    IServiceScopeFactory scopes,
    IReadOnlyList<Subscription> subscriptions,
    MessageCatalogue catalogue,
    IOptions<MessagingOptions> options,
    TimeProvider clock,
    MessagingMetrics metrics,
    IHostApplicationLifetime lifetime,
    ILogger<ConsumerPipeline> log) : ISubscriber
{
    public bool IsReady => lifetime.ApplicationStarted.IsCancellationRequested;

    public Task Deliver(Envelope envelope, CancellationToken cancellation) => Task.WhenAll(subscriptions
        .Where(subscription => MessageCatalogue.NameOf(subscription.Message) == envelope.Type)
        .Select(subscription => Deliver(envelope, subscription, cancellation)));

    public async Task Deliver(Envelope envelope, Subscription subscription, CancellationToken cancellation)
    {
        using var activity = ServiceTelemetry.Source.StartActivity($"consume {envelope.Type}", ActivityKind.Consumer, envelope.TraceParent);

        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await Attempt(envelope, subscription, cancellation);
                return;
            }
            catch (Exception problem) when (!cancellation.IsCancellationRequested)
            {
                if (problem is not RuleViolationException && attempt < options.Value.Pauses.Count)
                {
                    await Task.Delay(options.Value.Pauses[attempt], cancellation);
                    continue;
                }

                ConsumerFailed(problem, subscription.Name, envelope.Type, envelope.MessageId);
                await KeepFault(envelope, subscription, problem, cancellation);
                return;
            }
        }
    }

    private async Task Attempt(Envelope envelope, Subscription subscription, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Enter(new OrganisationId(envelope.OrganisationId));
        var db = scope.ServiceProvider.GetRequiredService<ServiceDb>();

        if (await db.Inbox.AnyAsync(m => m.MessageId == envelope.MessageId && m.Consumer == subscription.Name, cancellation))
        {
            metrics.Duplicate(subscription.Name);
            return;
        }

        db.Inbox.Add(new InboxMessage(envelope.MessageId, subscription.Name, clock.GetUtcNow()));
        await Consumption.Of(subscription).Run(scope.ServiceProvider, catalogue.Read(envelope), envelope, cancellation);

        if (await db.Faults.FindAsync([envelope.MessageId, subscription.Name], cancellation) is { } healed)
            db.Faults.Remove(healed);

        await db.SaveChangesAsync(cancellation);
    }

    private async Task KeepFault(Envelope envelope, Subscription subscription, Exception problem, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ServiceDb>();

        var fault = await db.Faults.FindAsync([envelope.MessageId, subscription.Name], cancellation);
        if (fault is null)
            db.Faults.Add(fault = FaultedMessage.Of(envelope, subscription.Name));

        fault.FailedWith(problem is RuleViolationException rule ? $"RuleViolation {rule.Code}" : problem.GetType().Name, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
        metrics.Faulted(subscription.Name);
    }

    // The exception's own words could quote a record; operators get its type and where it arose.
    private void ConsumerFailed(Exception problem, string consumer, string type, Guid message) =>
        ConsumerFailed(consumer, type, message, problem.GetType().Name, problem.StackTrace);

    [LoggerMessage(LogLevel.Error, "{Consumer} could not handle {Type} {Message}; kept as a fault. {Error}\n{Stack}")]
    private partial void ConsumerFailed(string consumer, string type, Guid message, string error, string? stack);
}
