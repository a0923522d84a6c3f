using Microsoft.EntityFrameworkCore;
using PeerSupport.Agreements.Persistence;

namespace PeerSupport.Agreements.Features;

internal static class Retrying
{
    private const int MaxAttempts = 10;

    /// <summary>Makes a change that nothing makes stale: where another came between, it is made again on what is there.</summary>
    public static async Task<TResult> UntilSaved<TResult>(this AgreementsDb db, Func<Task<TResult>> attempt)
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
}
