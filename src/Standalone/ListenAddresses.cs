using System.Net;
using PeerSupport.ServiceDefaults;

namespace PeerSupport.Standalone;

/// <summary>Where the gateway listens, and the address that people see.</summary>
internal sealed class ListenAddresses
{
    private readonly IReadOnlyList<BindingAddress> _bindings;

    /// <exception cref="StartupException">Not addresses that can be listened on.</exception>
    public ListenAddresses(string urls)
    {
        Urls = urls;
        try
        {
            _bindings = [.. urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(BindingAddress.Parse)];
        }
        catch (FormatException problem)
        {
            throw new StartupException($"--urls: {problem.Message}", problem);
        }

        if (_bindings.Count == 0 || _bindings.Any(binding => binding.Port == 0 || binding.PathBase.Length > 0))
            throw new StartupException("--urls: give one or more addresses with a port and no path, such as http://localhost:8080.");
    }

    public string Urls { get; }

    public string PublicUrl => _bindings[0] is var first && IsAny(first.Host)
        ? $"{first.Scheme}://localhost:{first.Port}"
        : $"{first.Scheme}://{first.Host}:{first.Port}";

    public bool IsLoopbackOnly => _bindings.All(binding =>
        binding.Host == "localhost" || (IPAddress.TryParse(binding.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)));

    private static bool IsAny(string host) => host is "*" or "+" or "0.0.0.0" or "[::]";
}
