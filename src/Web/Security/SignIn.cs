using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using PeerSupport.ServiceDefaults.Security;
using PeerSupport.Web.Clients;

namespace PeerSupport.Web.Security;

/// <summary>Signs people in at the authority and keeps their session, tokens included, in a protected cookie.</summary>
internal static class SignIn
{
    private const string Cookie = CookieAuthenticationDefaults.AuthenticationScheme;
    private const string Authority = OpenIdConnectDefaults.AuthenticationScheme;

    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<PublicAddress>().AddSingleton<Session>();
        services.AddOptions<AuthorityOptions>().BindConfiguration("Authority");
        services.AddAuthentication(options => (options.DefaultScheme, options.DefaultChallengeScheme) = (Cookie, Authority))
            .AddCookie().AddOpenIdConnect();
        services.AddOptions<CookieAuthenticationOptions>(Cookie).Configure<PublicAddress, Session>(KeepSession);
        services.AddOptions<OpenIdConnectOptions>(Authority)
            .Configure<PublicAddress, IOptions<AuthorityOptions>, IConfiguration>(AskAuthority);
        services.AddAuthorization();
        services.AddAntiforgery();
        services.AddOptions<Microsoft.AspNetCore.Antiforgery.AntiforgeryOptions>()
            .Configure<PublicAddress>((antiforgery, address) =>
        {
            antiforgery.Cookie.Name = address.CookieName("web.form");
            antiforgery.Cookie.SecurePolicy = address.CookieSecurity;
        });
    }

    private static void KeepSession(CookieAuthenticationOptions cookie, PublicAddress address, Session session)
    {
        cookie.Cookie.Name = address.CookieName("web.session");
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = address.CookieSecurity;
        cookie.ExpireTimeSpan = TimeSpan.FromHours(8);
        cookie.SlidingExpiration = true;
        cookie.Events.OnValidatePrincipal = session.Validate;
        cookie.Events.OnRedirectToAccessDenied = denied =>
        {
            denied.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    private static void AskAuthority(
        OpenIdConnectOptions oidc, PublicAddress address, IOptions<AuthorityOptions> authority, IConfiguration configuration)
    {
        var issuer = (authority.Value.Issuer ?? configuration["PublicUrl"] ?? "http://localhost").TrimEnd('/');
        oidc.Authority = issuer;
        oidc.MetadataAddress = authority.Value.MetadataAddress ?? $"{issuer}/.well-known/openid-configuration";
        oidc.RequireHttpsMetadata = false;
        oidc.BackchannelHttpHandler = new Backchannel(address);
        oidc.BackchannelTimeout = TimeSpan.FromSeconds(10);
        oidc.ClientId = "peersupport-web";
        oidc.ClientSecret = configuration["Web:ClientSecret"];
        oidc.ResponseType = "code";
        oidc.ResponseMode = "query";
        oidc.UsePkce = true;
        oidc.DisableTelemetry = true;
        oidc.SaveTokens = true;
        oidc.MapInboundClaims = false;
        oidc.Scope.Clear();
        foreach (var scope in (string[])["openid", "profile", "offline_access", "peersupport"])
            oidc.Scope.Add(scope);
        oidc.TokenValidationParameters.ValidIssuers = [issuer, issuer + "/"];
        foreach (var cookie in (CookieBuilder[])[oidc.NonceCookie, oidc.CorrelationCookie])
            (cookie.SameSite, cookie.SecurePolicy) = (SameSiteMode.Lax, address.CookieSecurity);
        Handle(oidc.Events, address);
    }

    private static void Handle(OpenIdConnectEvents events, PublicAddress address)
    {
        events.OnRedirectToIdentityProvider = events.OnRedirectToIdentityProviderForSignOut = redirect =>
        {
            redirect.ProtocolMessage.IssuerAddress = address.ForBrowser(redirect.ProtocolMessage.IssuerAddress);
            return Task.CompletedTask;
        };
        events.OnTokenValidated = async signedIn => signedIn.Principal = await Profile(
            signedIn.HttpContext, signedIn.Principal!.FindFirstValue("sub")!, signedIn.TokenEndpointResponse!.AccessToken);
        events.OnRemoteFailure = failed =>
        {
            failed.Response.Redirect("/sign-in-failed");
            failed.HandleResponse();
            return Task.CompletedTask;
        };
    }

    /// <summary>Who has signed in, by the claims that the services use too.</summary>
    internal static async Task<ClaimsPrincipal> Profile(HttpContext http, string subject, string accessToken)
    {
        var me = await http.RequestServices.GetRequiredService<IdentityClient>().Me(accessToken);
        var roles = me.Roles.Select(held => new Claim(Claims.Roles, new HeldRole(held.Role, held.SiteId).ToString()));
        return new(new ClaimsIdentity(
            [
                new("sub", subject), new("name", me.Name), new(Claims.Person, me.Person.ToString()),
                new(Claims.Organisation, me.Organisation.Id.ToString()), new("organisation-name", me.Organisation.Name), .. roles,
            ], Authority, "name", Claims.Roles));
    }

    public static void MapSignIn(this WebApplication app)
    {
        app.MapGet("/sign-in", (string? returnUrl) =>
            TypedResults.Challenge(new() { RedirectUri = Local(returnUrl) }, [Authority]));
        app.MapPost("/sign-out", EndBothSessions).DisableAntiforgery();
        app.MapPost("/sign-out-everywhere", EndEverySession).DisableAntiforgery();
    }

    private static async Task<IResult> EndEverySession(
        HttpContext http, Microsoft.AspNetCore.Antiforgery.IAntiforgery antiforgery, IdentityClient identity)
    {
        if (http.User.Identity is { IsAuthenticated: true } && await antiforgery.IsRequestValidAsync(http))
            await identity.SignOutEverywhere();
        return await EndBothSessions(http, antiforgery);
    }

    private static async Task<IResult> EndBothSessions(HttpContext http,
        Microsoft.AspNetCore.Antiforgery.IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
            return TypedResults.Redirect("/");
        return http.User.Identity is { IsAuthenticated: true }
            ? TypedResults.SignOut(new() { RedirectUri = "/" }, [Cookie, Authority])
            : TypedResults.Redirect("/");
    }

    /// <summary>A path of ours, wherever else the address may have wanted to lead.</summary>
    internal static string Local(string? path) =>
        path is ['/', ..] and not (['/', '/', ..] or ['/', '\\', ..]) && !path.Any(char.IsControl) ? path : "/list";
}
