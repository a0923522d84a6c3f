using System.Net.Http.Headers;
using Microsoft.AspNetCore.Authentication;

namespace PeerSupport.Web.Security;

/// <summary>Forwards the access token of the person whose page this is.</summary>
internal sealed class UserToken(IHttpContextAccessor accessor) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Headers.Authorization is null && accessor.HttpContext is { User.Identity.IsAuthenticated: true } http
            && await http.GetTokenAsync("access_token") is { } token)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await base.SendAsync(request, cancellationToken);
    }
}
