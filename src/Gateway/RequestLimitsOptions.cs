using System.ComponentModel.DataAnnotations;

namespace PeerSupport.Gateway;

/// <summary>Section <c>RequestLimits</c>. A client is whom its valid token names, else its address.</summary>
internal sealed class RequestLimitsOptions
{
    /// <summary>Requests that one client may make in a minute, besides reading the directory.</summary>
    [Range(1, 1_000_000)]
    public int PerMinute { get; set; } = 3000;

    /// <summary>Requests for the directory that one client with a valid token may make in a minute.</summary>
    [Range(1, 1_000_000)]
    public int DirectoryPerMinute { get; set; } = 3000;

    /// <summary>Requests for the directory that all readers without a valid token at one address may make in a minute.</summary>
    [Range(1, 1_000_000)]
    public int DirectoryPerMinuteWithoutToken { get; set; } = 600;

    /// <summary>
    /// Requests that all clients at one address may make in a minute; twice <see cref="PerMinute"/> when it is not set.
    /// </summary>
    [Range(1, 10_000_000)]
    public int? PerMinuteFromAddress { get; set; }

    /// <summary>
    /// Passwords, links and secrets of clients that all at one address may send in a minute, to sign in or for a token.
    /// </summary>
    [Range(1, 1_000_000)]
    public int SignInsPerMinute { get; set; } = 120;

    /// <summary>The largest body in bytes; services set smaller ones where they know better.</summary>
    [Range(1_000, long.MaxValue)]
    public long MaxBodyBytes { get; set; } = 100_000_000;
}
