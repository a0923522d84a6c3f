using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace PeerSupport.Gateway;

/// <summary>Section <c>RequestLimits</c>.</summary>
internal sealed class RequestLimitsOptions
{
    /// <summary>Requests that one client (its token, else its address) may make in a minute.</summary>
    [Range(1, 1_000_000)]
    public int PerMinute { get; set; } = 3000;

    /// <summary>Requests that all clients at one address may make in a minute; twice <see cref="PerMinute"/> when it is not set.</summary>
    [Range(1, 10_000_000)]
    public int? PerMinuteFromAddress { get; set; }

    /// <summary>The largest body in bytes; services set smaller ones where they know better.</summary>
    [Range(1_000, long.MaxValue)]
    public long MaxBodyBytes { get; set; } = 100_000_000;
}

internal static class RequestLimits
{
    /// <summary>So much a client and no more: 429 with <c>Retry-After</c> past it, 413 for what is too large.</summary>
    public static void AddRequestLimits(this WebApplicationBuilder builder)
    {
        var limits = new RequestLimitsOptions();
        builder.Configuration.GetSection("RequestLimits").Bind(limits);
        Validator.ValidateObject(limits, new ValidationContext(limits), validateAllProperties: true);

        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = limits.MaxBodyBytes);
        builder.Services.AddRateLimiter(limiter =>
        {
            // A token is only looked at behind the gateway, so whoever invents one for each request still has their address's share.
            limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                Limit(AddressOf, limits.PerMinuteFromAddress ?? 2 * limits.PerMinute), Limit(ClientOf, limits.PerMinute));
            limiter.OnRejected = (rejected, cancellation) => new(Refuse(rejected));
        });
    }

    private static PartitionedRateLimiter<HttpContext> Limit(Func<HttpContext, string> who, int perMinute) =>
        PartitionedRateLimiter.Create<HttpContext, string>(http =>
            RateLimitPartition.GetSlidingWindowLimiter(who(http), _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = perMinute,
                Window = TimeSpan.FromMinutes(1),
                SegmentsPerWindow = 6,
            }));

    // The token is hashed, so that no limiter's memory holds one.
    private static string ClientOf(HttpContext http) => http.Request.Headers.Authorization.ToString() is { Length: > 0 } token
        ? Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(token)))
        : AddressOf(http);

    // Who has one IPv6 address has the 2^64 of its network.
    private static string AddressOf(HttpContext http) => http.Connection.RemoteIpAddress switch
    {
        null => "unknown",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } address =>
            Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        var address => address.MapToIPv4().ToString(),
    };

    private static async Task Refuse(OnRejectedContext rejected)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(10);
        var response = rejected.HttpContext.Response;
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        await rejected.HttpContext.RequestServices.GetRequiredService<IProblemDetailsService>().WriteAsync(new()
        {
            HttpContext = rejected.HttpContext,
            ProblemDetails = new ProblemDetails { Status = response.StatusCode, Title = "Too many requests", Detail = "Wait a moment, then try again." },
        });
    }
}
