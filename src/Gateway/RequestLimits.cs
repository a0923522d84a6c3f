using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Net.Sockets;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Mvc;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Gateway;

/// <summary>
/// So much a client and no more: 429 with <c>Retry-After</c> past it. Readers of the directory are told with each answer what
/// they have left, by the <c>RateLimit</c> fields of draft-ietf-httpapi-ratelimit-headers-11.
/// </summary>
internal sealed class RequestLimits(RequestLimitsOptions limits, TimeProvider clock)
{
    private const string PolicyField = "RateLimit-Policy";
    private const string LimitField = "RateLimit";
    private static readonly PathString[] Directory = ["/hsds", "/api/resources/search"];
    private static readonly PathString[] Secrets = ["/account", "/connect"];

    private readonly Quotas _quotas = new(clock);
    private readonly Quota _all = new("all", limits.PerMinute);
    private readonly Quota _address = new("address", limits.PerMinuteFromAddress ?? 2 * limits.PerMinute);
    private readonly Quota _signIn = new("sign-in", limits.SignInsPerMinute);
    private readonly Quota _directory = new("directory", limits.DirectoryPerMinute);
    private readonly Quota _directoryWithoutToken = new("directory-without-token", limits.DirectoryPerMinuteWithoutToken);

    public async Task Admit(HttpContext http, RequestDelegate next)
    {
        var (address, isDirectory) = (AddressOf(http), Directory.Any(path => http.Request.Path.StartsWithSegments(path)));

        // The address first: whoever invents clients still has one.
        var share = _quotas.Take(_address, address);
        if (!share.IsExceeded && MayBeAGuess(http.Request))
            share = _quotas.Take(_signIn, address);
        if (!share.IsExceeded)
            share = Take(http.User.FindFirstValue("sub"), address, isDirectory);
        if (share.IsExceeded || isDirectory)
            Tell(http.Response, share);

        await (share.IsExceeded ? Refuse(http, share, isDirectory) : next(http));
    }

    private Share Take(string? subject, string address, bool isDirectory) => (subject, isDirectory) switch
    {
        (null, true) => _quotas.Take(_directoryWithoutToken, address),
        (null, false) => _quotas.Take(_all, address),
        (_, true) => _quotas.Take(_directory, $"client {subject}"),
        (_, false) => _quotas.Take(_all, $"client {subject}"),
    };

    // Checking a password or a client's secret is made slow on purpose: whoever tries many must not keep the machine busy with it.
    private static bool MayBeAGuess(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && Secrets.Any(path => request.Path.StartsWithSegments(path));

    // Who has one IPv6 address has the 2^64 of its network.
    private static string AddressOf(HttpContext http) => http.Connection.RemoteIpAddress switch
    {
        null => "unknown",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } address =>
            Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        var address => address.MapToIPv4().ToString(),
    };

    private static void Tell(HttpResponse response, Share share)
    {
        var (culture, quota) = (CultureInfo.InvariantCulture, share.Of);
        response.Headers[PolicyField] =
            string.Create(culture, $"\"{quota.Name}\";q={quota.PerMinute};w={Quotas.Window.TotalSeconds}");
        response.Headers[LimitField] =
            string.Create(culture, $"\"{quota.Name}\";r={Math.Max(0, share.Left)};t={share.Seconds}");
    }

    private static async Task Refuse(HttpContext http, Share share, bool isDirectory)
    {
        var response = http.Response;
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        response.Headers.RetryAfter = share.Seconds.ToString(CultureInfo.InvariantCulture);
        if (isDirectory)
            (response.Headers.AccessControlAllowOrigin, response.Headers.AccessControlExposeHeaders) =
                ("*", $"Retry-After, {LimitField}, {PolicyField}"); // as the service does, which did not see this request
        await http.RequestServices.GetRequiredService<IProblemDetailsService>().WriteAsync(new()
        {
            HttpContext = http,
            ProblemDetails = new ProblemDetails
            {
                Status = response.StatusCode,
                Title = "Too many requests",
                Detail = $"Wait {share.Seconds} seconds, then try again.",
            },
        });
    }
}

internal static class RequestLimitsExtensions
{
    /// <summary>
    /// Limits of requests and of bodies (413). Tokens are checked here as in services, so that nobody uses up another's share.
    /// </summary>
    public static void AddRequestLimits(this WebApplicationBuilder builder)
    {
        var limits = new RequestLimitsOptions();
        builder.Configuration.GetSection("RequestLimits").Bind(limits);
        Validator.ValidateObject(limits, new ValidationContext(limits), validateAllProperties: true);

        builder.AddSecurity();
        builder.Services.Configure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, bearer =>
            bearer.BackchannelTimeout = TimeSpan.FromSeconds(5)); // while the authority does not answer, the address counts
        builder.Services.AddSingleton(limits).AddSingleton<RequestLimits>();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = limits.MaxBodyBytes);
    }

    public static void UseRequestLimits(this WebApplication app)
    {
        app.UseAuthentication();
        app.Use(app.Services.GetRequiredService<RequestLimits>().Admit);
    }
}
