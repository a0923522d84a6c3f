using System.Collections.Concurrent;
using System.Diagnostics;

namespace PeerSupport.Testing;

/// <summary>
/// A node of the machine's <c>rabbitmq-server</c>, with folders, ports, cookie and port mapper (epmd) of its own, so that it
/// meets no other node, as whichever user the test runs. It ends with this process, however this process ends.
/// </summary>
internal sealed class RabbitMqNode : IRabbitMqHost
{
    private const string DebianServer = "/usr/lib/rabbitmq/bin/rabbitmq-server";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // The end of standard input is the sign to stop: it comes when we close it, and when we are killed.
    private const string Script = """
        epmd -port "$ERL_EPMD_PORT" -address 127.0.0.1 & mapper=$!
        "$0" & broker=$!
        cat >/dev/null
        kill -TERM $broker; wait $broker; kill $mapper
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("peersupport-rabbitmq-").FullName;
    private readonly ConcurrentQueue<string> _output = [];
    private readonly int _mapperPort = FreePort.Next();
    private readonly int _distributionPort = FreePort.Next();
    private Process? _process;

    public int Port { get; } = FreePort.Next();
    public int ManagementPort { get; } = FreePort.Next();
    public int ListenerPort => Port;
    public string Output => string.Join('\n', _output);

    public async Task Start()
    {
        var server = FindServer() ?? throw new InvalidOperationException(
            "These tests need a real RabbitMQ: install Docker, or the package rabbitmq-server (./test.sh does, on Debian).");

        await File.WriteAllTextAsync(In("rabbitmq.conf"), $"""
            listeners.tcp.1 = 127.0.0.1:{Port}
            management.tcp.ip = 127.0.0.1
            management.tcp.port = {ManagementPort}
            disk_free_limit.absolute = 50MB

            """);
        await File.WriteAllTextAsync(In("enabled_plugins"), "[rabbitmq_management].\n");

        var start = new ProcessStartInfo("/bin/sh", ["-c", Script, server])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Settings())
            start.Environment[name] = value;

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public async Task Stop()
    {
        if (_process is not { } process)
            return;

        _process = null;
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        Directory.Delete(_folder, recursive: true);
    }

    private string In(string name) => Path.Combine(_folder, name);

    private Dictionary<string, string> Settings() => new()
    {
        ["HOME"] = _folder,
        ["ERL_EPMD_PORT"] = $"{_mapperPort}",
        ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
        ["RABBITMQ_NODENAME"] = $"peersupport-{Port}@localhost",
        ["RABBITMQ_NODE_PORT"] = $"{Port}",
        ["RABBITMQ_DIST_PORT"] = $"{_distributionPort}",
        ["RABBITMQ_MNESIA_BASE"] = In("data"),
        ["RABBITMQ_LOG_BASE"] = In("log"),
        ["RABBITMQ_CONFIG_FILE"] = In("rabbitmq.conf"),
        ["RABBITMQ_ADVANCED_CONFIG_FILE"] = In("advanced.config"),
        ["RABBITMQ_GENERATED_CONFIG_DIR"] = In("generated"),
        ["RABBITMQ_CONF_ENV_FILE"] = In("rabbitmq-env.conf"),
        ["RABBITMQ_ENABLED_PLUGINS_FILE"] = In("enabled_plugins"),
        ["RABBITMQ_PID_FILE"] = In("pid"),
        ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-kernel inet_dist_use_interface {127,0,0,1} +sbwt none +sbwtdcpu none +sbwtdio none",
    };

    // Debian's command of that name switches to the user rabbitmq, who may not write here; the script behind it does not.
    private static string? FindServer() => new[] { DebianServer }
        .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "rabbitmq-server")))
        .FirstOrDefault(File.Exists);
}
