using Microsoft.EntityFrameworkCore;
using PeerSupport.Identity.Accounts;

namespace PeerSupport.Identity.OpenId;

/// <summary>
/// What must be there before the first request: keys, our clients, and the demo organisation where it is asked for.
/// </summary>
internal sealed class Preparation(IServiceScopeFactory scopes, SigningKeys keys, IConfiguration configuration) : IHostedService
{
    private const int Attempts = 3;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await keys.Load(cancellationToken);
        await Once(services => services.GetRequiredService<RegisteredClients>().RegisterOurs(cancellationToken));
        if (configuration.GetValue<bool>("Demo:Enabled"))
            await Once(services => services.GetRequiredService<Demo>().Seed(cancellationToken));
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Replicas that start together write the same rows; who comes second looks again and finds them there.
    private async Task Once(Func<IServiceProvider, Task> prepare)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                await prepare(scope.ServiceProvider);
                return;
            }
            catch (Exception problem) when (attempt < Attempts
                && problem is DbUpdateException or OpenIddict.Abstractions.OpenIddictExceptions.ConcurrencyException)
            {
            }
        }
    }
}
