using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace PeerSupport.Testing;

/// <summary>
/// A real RabbitMQ of the test's own: from Docker where there is Docker, else a node of the machine's <c>rabbitmq-server</c>.
/// It can be stopped and started again and then still has what it had. Never faked: without either, tests fail.
/// </summary>
public class RabbitMq : IAsyncDisposable
{
    internal const string User = "guest";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly IRabbitMqHost _host = DockerAnswers() ? new RabbitMqInDocker() : new RabbitMqNode();
    private readonly HttpClient _management = new() { Timeout = TimeSpan.FromSeconds(5) };

    /// <summary>The default virtual host. Tests that must not meet each other take <see cref="NewVirtualHost"/>.</summary>
    public Uri Address => new($"amqp://{User}:{User}@127.0.0.1:{_host.Port}/");

    public async ValueTask InitializeAsync()
    {
        _management.BaseAddress = new Uri($"http://127.0.0.1:{_host.ManagementPort}/api/");
        _management.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes($"{User}:{User}")));
        await Start();
    }

    /// <summary>Returns when the broker takes connections.</summary>
    public async Task Start()
    {
        await _host.Start();
        var started = Stopwatch.StartNew();
        while (!await IsHealthy())
        {
            if (started.Elapsed > Patience)
                throw new TimeoutException($"RabbitMQ did not start within {Patience.TotalSeconds} s. {_host.Output}");
            await Task.Delay(100);
        }
    }

    /// <summary>Stops the broker in an orderly way; durable queues and their messages are kept.</summary>
    public Task Stop() => _host.Stop();

    /// <summary>The address of a virtual host that nobody else uses.</summary>
    public async Task<Uri> NewVirtualHost()
    {
        var name = Guid.NewGuid().ToString("N");
        using var made = await _management.PutAsync($"vhosts/{name}", new StringContent("{}", Encoding.UTF8, "application/json"));
        made.EnsureSuccessStatusCode();
        return new Uri(Address, name);
    }

    /// <summary>The queues of a virtual host as the management interface describes them; its counts lag by some seconds.</summary>
    public async Task<IReadOnlyList<JsonObject>> Queues(Uri virtualHost) =>
        await _management.GetFromJsonAsync<JsonObject[]>($"queues/{virtualHost.AbsolutePath.Trim('/')}") ?? [];

    /// <summary>The names of a virtual host's exchanges.</summary>
    public async Task<IReadOnlyList<string>> Exchanges(Uri virtualHost) =>
        [.. (await _management.GetFromJsonAsync<JsonObject[]>($"exchanges/{virtualHost.AbsolutePath.Trim('/')}") ?? []).Select(exchange => (string)exchange["name"]!)];

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _management.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task<bool> IsHealthy()
    {
        try
        {
            using var answer = await _management.GetAsync("health/checks/port-listener/" + _host.ListenerPort);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private static bool DockerAnswers()
    {
        try
        {
            using var docker = Process.Start(new ProcessStartInfo("docker", "info") { RedirectStandardOutput = true, RedirectStandardError = true })!;
            docker.OutputDataReceived += (_, _) => { };
            docker.ErrorDataReceived += (_, _) => { };
            docker.BeginOutputReadLine();
            docker.BeginErrorReadLine();
            return docker.WaitForExit(TimeSpan.FromSeconds(20)) && docker.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
