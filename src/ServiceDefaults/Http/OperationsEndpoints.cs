using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using PeerSupport.ServiceDefaults.Messaging;
using PeerSupport.ServiceDefaults.OpenApi;
using PeerSupport.ServiceDefaults.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.ServiceDefaults.Http;

/// <summary>A faulted message as operators see it: what failed where, not what it said.</summary>
/// <param name="Consumer">The name by which it is sent again.</param>
/// <param name="Type">Plain name of the message.</param>
/// <param name="Error">Kind of the failure, without any words of the message.</param>
public sealed record FaultView(Guid MessageId, string Consumer, string Type, string Error, DateTimeOffset FaultedAt);

/// <summary>How a service is doing: numbers only.</summary>
/// <param name="Version">Of the program that answers.</param>
/// <param name="Outbox">Messages saved and not yet safe elsewhere.</param>
/// <param name="OutboxLag">Seconds for which the oldest of them has waited.</param>
/// <param name="Queues">What waits to be consumed, where there is a broker.</param>
public sealed record ServiceStatusView(
    string Service, string Version, int Outbox, double OutboxLag, int Faults, IReadOnlyList<QueueView> Queues);

/// <summary>What operators see and do of a service's messages.</summary>
internal static class OperationsEndpoints
{
    public static void MapOperations(this IEndpointRouteBuilder routes, ServiceIdentity service)
    {
        var operations = routes.MapGroup($"/api/operations/{service.Name}").WithTag("Operations", "Messages that could not be consumed, for operators.").RequireRole(Roles.Operator);
        operations.MapGet("/status", GetStatus).WithName(nameof(GetStatus)).WithSummary("How the service is doing: what waits, and what failed");
        operations.MapGet("/faults", ListFaults).WithName(nameof(ListFaults)).WithSummary("List messages that could not be consumed");
        operations.MapPost("/faults/{message:guid}/{consumer}/send-again", SendAgain).WithName(nameof(SendAgain))
            .WithSummary("Hand a faulted message to its consumer again");
    }

    private static async Task<Ok<ServiceStatusView>> GetStatus(
        ServiceIdentity service, ServiceDb db, IMessageTransport transport, TimeProvider clock, CancellationToken cancellation)
    {
        var oldest = await db.Outbox.OrderBy(m => m.Sequence).Select(m => (DateTimeOffset?)m.SavedAt).FirstOrDefaultAsync(cancellation);
        return TypedResults.Ok(new ServiceStatusView(
            service.Name,
            service.Assembly.GetName().Version!.ToString(3),
            await db.Outbox.CountAsync(cancellation),
            oldest is { } since ? Math.Max(0, (clock.GetUtcNow() - since).TotalSeconds) : 0,
            await db.Faults.CountAsync(cancellation),
            await transport.Queues(cancellation)));
    }

    private static async Task<Ok<Page<FaultView>>> ListFaults([AsParameters] PageQuery page, ServiceDb db, CancellationToken cancellation) =>
        TypedResults.Ok(await db.Faults.OrderBy(f => f.FaultedAt)
            .Select(f => new FaultView(f.MessageId, f.Consumer, f.Type, f.Error, f.FaultedAt))
            .ToPage(page, cancellation));

    /// <summary>204 when the consumer took it this time; 404 when there is no such fault; the fault as it now is when it failed again.</summary>
    private static async Task<Results<NoContent, NotFound, Conflict<FaultView>>> SendAgain(
        Guid message, [Description("Name of the consumer that failed.")] string consumer, ServiceDb db, ConsumerPipeline pipeline, IReadOnlyList<Subscription> subscriptions, CancellationToken cancellation)
    {
        var subscription = subscriptions.SingleOrDefault(s => s.Name == consumer);
        if (subscription is null || await db.Faults.AsNoTracking().SingleOrDefaultAsync(f => f.MessageId == message && f.Consumer == consumer, cancellation) is not { } fault)
            return TypedResults.NotFound();

        await pipeline.Deliver(fault.ToEnvelope(), subscription, cancellation);

        return await db.Faults.AsNoTracking().SingleOrDefaultAsync(f => f.MessageId == message && f.Consumer == consumer, cancellation) is { } again
            ? TypedResults.Conflict(new FaultView(again.MessageId, again.Consumer, again.Type, again.Error, again.FaultedAt))
            : TypedResults.NoContent();
    }
}
