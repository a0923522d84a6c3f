using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeerSupport.Messages.Identity;
using PeerSupport.Messages.Relationships;
using PeerSupport.ServiceDefaults.Messaging;
using PeerSupport.ServiceDefaults.Persistence;

namespace PeerSupport.Testing.Access;

/// <summary>A message kept as a fault that its consumer takes the next time, in any service.</summary>
internal static class Faults
{
    private static object[] Heard() =>
        [new PeerAccountLinked(Guid.NewGuid(), Guid.NewGuid()), new AttentionCalled(Guid.NewGuid(), null, default)];

    public static Subscription Subscription(ServiceApp app) => app.Services.GetRequiredService<IReadOnlyList<Subscription>>()
        .First(subscription => Heard().Any(message => message.GetType() == subscription.Message));

    public static async Task<Guid> Of(ServiceApp app)
    {
        var (id, subscription) = (Guid.NewGuid(), Subscription(app));
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ServiceDb>();
        var fault = db.Entry(new FaultedMessage());
        fault.CurrentValues.SetValues(new
        {
            MessageId = id,
            Consumer = subscription.Name,
            Type = MessageCatalogue.NameOf(subscription.Message),
            Body = MessageCatalogue.Write(Heard().Single(message => message.GetType() == subscription.Message)),
            OrganisationId = Guid.NewGuid(),
            AggregateId = Guid.NewGuid(),
            Revision = 1L,
            Error = "TimeoutException",
            FaultedAt = app.Clock.GetUtcNow(),
        });
        fault.State = EntityState.Added;
        await db.SaveChangesAsync();
        return id;
    }
}
