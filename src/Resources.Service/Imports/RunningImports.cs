using System.Collections.Concurrent;
using PeerSupport.Kernel;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Resources.Imports;

/// <summary>
/// Imports of what is uploaded, one of an organisation at a time. Each goes on to its end, whether its caller waits or has gone; when
/// the service stops it is broken off, and its record says so.
/// </summary>
internal sealed partial class RunningImports(IServiceScopeFactory scopes, ImportJournal journal, ILogger<RunningImports> log)
    : IHostedService, IDisposable
{
    private readonly ConcurrentDictionary<OrganisationId, Task> _running = [];
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>Its record, and its report when it has ended. What was uploaded is kept until then.</summary>
    /// <exception cref="RuleViolationException">One of the organisation is running here.</exception>
    public async Task<(Guid Id, Task<ImportReport> Ended)> Start(
        Caller by, Stream file, string name, ImportChoices choices, CancellationToken cancellation)
    {
        if (!_running.TryAdd(by.Organisation, Task.CompletedTask))
            throw new RuleViolationException("import.running", "An import of this organisation is running; wait until it has ended.");

        FileStream? kept = null;
        try
        {
            kept = new(Path.GetTempFileName(), new FileStreamOptions
            {
                Mode = FileMode.Open,
                Access = FileAccess.ReadWrite,
                Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
            });
            await file.CopyToAsync(kept, cancellation);
            var id = await journal.Begin(by.Organisation, by.Person, choices.Replace, cancellation);
            var import = new Task<Task<ImportReport>>(() => Import(id, by.Organisation, kept, name, choices));
            var ended = import.Unwrap();
            _running[by.Organisation] = ended; // before it can have ended
            import.Start(TaskScheduler.Default);
            return (id, ended);
        }
        catch
        {
            _running.TryRemove(by.Organisation, out _);
            kept?.Dispose();
            throw;
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await Task.WhenAll(_running.Values).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => _stopping.Dispose();

    private async Task<ImportReport> Import(Guid id, OrganisationId owner, FileStream kept, string name, ImportChoices choices)
    {
        await using var file = kept;
        try
        {
            return await journal.Follow(id, tell => Import(owner, () => Package.FromFile(file, name), choices with { Tell = tell }));
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            Failed(id, problem.GetType().Name);
            throw;
        }
        finally
        {
            _running.TryRemove(owner, out _);
        }
    }

    private async Task<ImportReport> Import(OrganisationId owner, Func<Package> open, ImportChoices choices)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DirectoryImport>().Run(open, owner, choices, _stopping.Token);
    }

    [LoggerMessage(LogLevel.Error, "Import {Import} failed ({Error}); nothing was changed")]
    private partial void Failed(Guid import, string error);
}
