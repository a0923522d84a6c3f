namespace PeerSupport.Identity.Features.Connect;

/// <summary>Where OpenID Connect asks this service to decide; the rest of the protocol is OpenIddict's.</summary>
internal static class ConnectEndpoints
{
    public static void MapConnect(this IEndpointRouteBuilder routes)
    {
        var connect = routes.MapGroup("/connect").AllowAnonymous().ExcludeFromDescription();
        Authorize.Map(connect);
        IssueToken.Map(connect);
        EndSession.Map(connect);
    }
}
