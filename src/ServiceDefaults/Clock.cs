using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace PeerSupport.ServiceDefaults;

public static class Clock
{
    /// <summary>The service's clock, unless it was given one.</summary>
    internal static void AddClock(this IHostApplicationBuilder builder) => builder.Services.TryAddSingleton(Of(builder));

    /// <summary>The system's, or one that starts at <c>Clock:Now</c> (for tests; refused in Production).</summary>
    /// <exception cref="StartupException">It is set in Production.</exception>
    public static TimeProvider Of(IHostApplicationBuilder builder)
    {
        if (builder.Configuration.GetValue<DateTimeOffset?>("Clock:Now") is not { } start)
            return TimeProvider.System;

        return builder.Environment.IsProduction()
            ? throw new StartupException("Clock:Now is for tests and is refused in Production.")
            : new ShiftedClock(start - DateTimeOffset.UtcNow);
    }

    private sealed class ShiftedClock(TimeSpan shift) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + shift;
    }
}
