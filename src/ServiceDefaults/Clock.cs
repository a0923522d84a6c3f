using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace PeerSupport.ServiceDefaults;

internal static class Clock
{
    /// <summary>The service's clock: the system's, or one that starts at <c>Clock:Now</c> (for tests; refused in Production).</summary>
    public static void AddClock(this IHostApplicationBuilder builder)
    {
        if (builder.Configuration.GetValue<DateTimeOffset?>("Clock:Now") is not { } start)
            builder.Services.TryAddSingleton(TimeProvider.System);
        else if (builder.Environment.IsProduction())
            throw new StartupException("Clock:Now is for tests and is refused in Production.");
        else
            builder.Services.TryAddSingleton<TimeProvider>(new ShiftedClock(start - DateTimeOffset.UtcNow));
    }

    private sealed class ShiftedClock(TimeSpan shift) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + shift;
    }
}
