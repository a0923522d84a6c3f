using System.Collections.Concurrent;
using PeerSupport.Kernel;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Resources.Imports;

/// <summary>
/// Imports of what is uploaded, one of an organisation at a time. One may go on after its request has been answered; when the
/// service stops it is broken off, and its record says so.
/// </summary>
internal sealed partial class RunningImports(IServiceScopeFactory scopes, ImportJournal journal, ILogger<RunningImports> log)
    : IHostedService, IDisposable
{
    private readonly ConcurrentDictionary<OrganisationId, Task> _running = [];
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>Its report, when it has ended.</summary>
    /// <exception cref="RuleViolationException">One of the organisation is running here.</exception>
    public async Task<ImportReport> Run(Caller by, Stream zip, ImportChoices choices, CancellationToken cancellation)
    {
        Enter(by.Organisation);
        try
        {
            return await Import(await journal.Begin(by, choices.Replace, cancellation), by.Organisation, zip, choices, cancellation);
        }
        finally
        {
            _running.TryRemove(by.Organisation, out _);
        }
    }

    /// <summary>The number under which it can be followed. What is uploaded is kept until the import has ended.</summary>
    /// <exception cref="RuleViolationException">One of the organisation is running here.</exception>
    public async Task<Guid> Start(Caller by, Stream zip, ImportChoices choices, CancellationToken cancellation)
    {
        Enter(by.Organisation);
        FileStream? kept = null;
        try
        {
            kept = new(Path.GetTempFileName(), new FileStreamOptions
            {
                Mode = FileMode.Open,
                Access = FileAccess.ReadWrite,
                Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
            });
            await zip.CopyToAsync(kept, cancellation);
            var id = await journal.Begin(by, choices.Replace, cancellation);
            _running[by.Organisation] = Task.Run(() => GoOn(id, by.Organisation, kept, choices), CancellationToken.None);
            return id;
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

    private void Enter(OrganisationId organisation)
    {
        if (!_running.TryAdd(organisation, Task.CompletedTask))
            throw new RuleViolationException("import.running", "An import of this organisation is running; wait until it has ended.");
    }

    private async Task GoOn(Guid id, OrganisationId owner, FileStream zip, ImportChoices choices)
    {
        await using var kept = zip;
        try
        {
            await Import(id, owner, zip, choices, _stopping.Token);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            Failed(id, problem.GetType().Name);
        }
        catch (OperationCanceledException)
        {
        }
        finally
        {
            _running.TryRemove(owner, out _);
        }
    }

    private Task<ImportReport> Import(Guid id, OrganisationId owner, Stream zip, ImportChoices choices, CancellationToken cancellation) =>
        journal.Follow(id, async tell =>
        {
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<DirectoryImport>()
                .Run(() => Package.FromZip(zip), owner, choices with { Tell = tell }, cancellation);
        });

    [LoggerMessage(LogLevel.Error, "Import {Import} failed ({Error}); nothing was changed")]
    private partial void Failed(Guid import, string error);
}
