using PeerSupport.Testing;

namespace PeerSupport.SystemTests.Running;

/// <summary>The whole product, started as people start it; what the tests know of it is the gateway's address.</summary>
internal abstract class RunningSystem : IAsyncDisposable
{
    private readonly List<ProgramProcess> _processes = [];

    protected string Folder { get; } = Directory.CreateTempSubdirectory("peersupport-system-").FullName;

    public Uri Address { get; } = new($"http://localhost:{FreePort.Next()}");

    public string Output => string.Join("\n---\n", _processes.Select(process => process.Output));

    /// <summary>Starts everything and waits until it is ready; business clocks begin at <paramref name="now"/>.</summary>
    public async Task Start(DateTimeOffset now)
    {
        _processes.AddRange(Launch(new Dictionary<string, string?> { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["Clock__Now"] = now.ToString("O") }));
        using var http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            await Eventual.State(() => IsReady(http), "the system is ready");
        }
        catch (TimeoutException problem)
        {
            throw new TimeoutException($"{problem.Message}\n{Output}", problem);
        }
    }

    /// <summary>Kills every process at once, and starts all anew on the same data.</summary>
    public async Task KillAndRestart(DateTimeOffset now)
    {
        Kill();
        await Start(now);
    }

    public virtual async ValueTask DisposeAsync()
    {
        Kill();
        Directory.Delete(Folder, recursive: true);
        await ValueTask.CompletedTask;
    }

    /// <summary>Starts the processes; called again after a kill, on the same data and addresses.</summary>
    protected abstract IReadOnlyList<ProgramProcess> Launch(Dictionary<string, string?> environment);

    private void Kill()
    {
        foreach (var process in _processes)
            process.Kill();
        _processes.ForEach(process => process.Dispose());
        _processes.Clear();
    }

    private async Task<bool> IsReady(HttpClient http)
    {
        if (_processes.Any(process => process.HasExited))
            throw new InvalidOperationException($"A process ended.\n{Output}");

        try
        {
            using var response = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return response.IsSuccessStatusCode;
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }
}
