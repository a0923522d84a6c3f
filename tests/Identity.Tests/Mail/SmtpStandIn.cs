using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using PeerSupport.Testing;

namespace PeerSupport.Identity.Tests.Mail;

internal sealed record Delivered(string Sender, string Recipient, string Text);

/// <summary>A mail server on this machine that keeps what it is given, can be stopped and started, and refuses on demand.</summary>
internal sealed class SmtpStandIn : IAsyncDisposable
{
    private readonly ConcurrentQueue<Delivered> _delivered = [];
    private TcpListener? _listener;
    private Task _accepting = Task.CompletedTask;

    public int Port { get; } = FreePort.Next();

    /// <summary>What is said to <c>RCPT TO</c> of an address; null: it is taken.</summary>
    public ConcurrentDictionary<string, string> Refusals { get; } = [];
    public string? Credentials { get; private set; }

    public IReadOnlyList<Delivered> To(string recipient) => [.. _delivered.Where(mail => mail.Recipient == recipient)];

    public void Start()
    {
        _listener = new TcpListener(IPAddress.Loopback, Port);
        _listener.Start();
        _accepting = Accept(_listener);
    }

    public async Task Stop()
    {
        _listener?.Stop();
        await _accepting;
    }

    public async ValueTask DisposeAsync() => await Stop();

    private async Task Accept(TcpListener listener)
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                await Serve(client.GetStream());
            }
        }
        catch (Exception stopped) when (stopped is SocketException or IOException or ObjectDisposedException)
        {
            // Stopped.
        }
    }

    private async Task Serve(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        var (sender, recipient) = ("", "");
        await writer.WriteLineAsync("220 stand-in");
        while (await reader.ReadLineAsync() is { } line)
        {
            var answer = "250 ok";
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "EHLO":
                    answer = "250-stand-in\r\n250 AUTH PLAIN";
                    break;
                case "AUTH":
                    Credentials = Encoding.UTF8.GetString(Convert.FromBase64String(line.Split(' ')[^1])).Replace('\0', ' ').Trim();
                    answer = "235 welcome";
                    break;
                case "MAIL":
                    sender = Address(line);
                    break;
                case "RCPT":
                    recipient = Address(line);
                    answer = Refusals.GetValueOrDefault(recipient, answer);
                    break;
                case "DATA":
                    await writer.WriteLineAsync("354 go on");
                    _delivered.Enqueue(new(sender, recipient, await Data(reader)));
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 goodbye");
                    return;
            }

            await writer.WriteLineAsync(answer);
        }
    }

    private static string Address(string line) => line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];

    private static async Task<string> Data(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line and not ".")
            text.AppendLine(line);
        return text.ToString();
    }
}
