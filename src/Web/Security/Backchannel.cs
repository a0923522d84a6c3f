namespace PeerSupport.Web.Security;

/// <summary>Speaks to the identity service directly while the public address is asked for, as the gateway would.</summary>
internal sealed class Backchannel(PublicAddress addresses)
    : DelegatingHandler(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (addresses.Identity is { } identity && addresses.Url is { } url && request.RequestUri is { } wanted
            && url.IsBaseOf(wanted))
        {
            request.RequestUri = new Uri(identity, wanted.PathAndQuery);
            request.Headers.Host = url.Authority;
            request.Headers.TryAddWithoutValidation("X-Forwarded-Proto", url.Scheme);
            request.Headers.TryAddWithoutValidation("X-Forwarded-Host", url.Authority);
        }

        return base.SendAsync(request, cancellationToken);
    }
}
