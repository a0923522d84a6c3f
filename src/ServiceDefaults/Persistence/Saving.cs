using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace PeerSupport.ServiceDefaults.Persistence;

public static class Saving
{
    private const int MaxAttempts = 10;

    /// <summary>Makes a change that nothing makes stale: where another came between, it is made again on what is there.</summary>
    public static async Task<TResult> UntilSaved<TResult>(this ServiceDb db, Func<Task<TResult>> attempt)
    {
        for (var number = 1; ; number++)
        {
            try
            {
                return await attempt();
            }
            catch (DbUpdateConcurrencyException) when (number < MaxAttempts)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>So for a whole endpoint: what it was asked for depends on no revision but one that it checks itself.</summary>
    public static RouteHandlerBuilder UntilSaved(this RouteHandlerBuilder endpoint) =>
        endpoint.AddEndpointFilter(async (context, next) => await context.HttpContext.RequestServices
            .GetRequiredService<ServiceDb>().UntilSaved(async () => await next(context)));

    /// <summary>All that is saved in here, or nothing; as a part of the transaction that is under way, where there is one.</summary>
    public static async Task Together(this ServiceDb db, Func<Task> saves, CancellationToken cancellation)
    {
        await using var own = db.Database.CurrentTransaction is null
            ? await db.Database.BeginTransactionAsync(cancellation)
            : null;
        await saves();
        if (own is not null)
            await own.CommitAsync(cancellation);
    }
}
