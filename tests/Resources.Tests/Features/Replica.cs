using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PeerSupport.Resources.Features;

namespace PeerSupport.Resources.Tests.Features;

/// <summary>One of several processes on the same database, or one after another.</summary>
internal sealed class Replica(string database, string saveEvery) : ResourcesApp
{
    private readonly Listener _listener = new();

    /// <summary>How often it was said that the use could not be saved.</summary>
    public int Complaints => _listener.Count;

    protected override void Configure(WebApplicationBuilder builder)
    {
        base.Configure(builder);
        builder.Logging.AddProvider(_listener);
        builder.Configuration.AddInMemoryCollection(
            [new("ConnectionStrings:database", $"Data Source={database}"), new("Usage:SaveEvery", saveEvery)]);
    }

    private sealed class Listener : ILoggerProvider, ILogger
    {
        private int _count;

        public int Count => _count;

        public ILogger CreateLogger(string categoryName) =>
            categoryName == typeof(SaveDirectoryUse).FullName ? this : NullLogger.Instance;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Interlocked.Increment(ref _count);

        public void Dispose()
        {
        }
    }
}
