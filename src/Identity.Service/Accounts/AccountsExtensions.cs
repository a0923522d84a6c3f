using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using PeerSupport.Identity.OpenId;
using PeerSupport.Identity.Persistence;

namespace PeerSupport.Identity.Accounts;

internal static class AccountsExtensions
{
    public const int PasswordMinLength = 10;
    public const int MaxWrongPasswords = 5;
    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(10);

    /// <summary>Credentials, and the cookie by which a browser stays signed in here.</summary>
    public static void AddAccounts(this WebApplicationBuilder builder, PublicAddress address)
    {
        builder.Services.AddIdentityCore<Account>(identity =>
        {
            // Length is what makes a password hard to guess; composition rules only make it hard to remember (NIST SP 800-63B).
            identity.Password.RequiredLength = PasswordMinLength;
            identity.Password.RequireDigit = identity.Password.RequireLowercase = identity.Password.RequireUppercase = false;
            identity.Password.RequireNonAlphanumeric = false;
            identity.Password.RequiredUniqueChars = 5;
            identity.Lockout.MaxFailedAccessAttempts = MaxWrongPasswords;
            identity.Lockout.DefaultLockoutTimeSpan = LockedFor;
        }).AddUserStore<UserOnlyStore<Account, IdentityDb, Guid>>().AddSignInManager();
        builder.Services.AddScoped<Credentials>();

        builder.Services.AddAuthentication().AddCookie(IdentityConstants.ApplicationScheme, cookie =>
        {
            cookie.Cookie.Name = address.IsSecure ? "__Host-PeerSupport.Account" : "PeerSupport.Account";
            cookie.Cookie.SecurePolicy = address.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.LoginPath = "/account/sign-in";
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.ExpireTimeSpan = TimeSpan.FromHours(8);
            cookie.Events.OnValidatePrincipal = StillSignedIn;
        });
        builder.Services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = address.IsSecure ? "__Host-PeerSupport.Form" : "PeerSupport.Form";
            antiforgery.Cookie.SecurePolicy = address.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
        });
    }

    // With every request: whoever signs out everywhere is out at once, also where a browser's cookie would live on.
    private static async Task StillSignedIn(CookieValidatePrincipalContext session)
    {
        var signIn = session.HttpContext.RequestServices.GetRequiredService<SignInManager<Account>>();
        if (await signIn.ValidateSecurityStampAsync(session.Principal) is not null)
            return;
        session.RejectPrincipal();
        await session.HttpContext.SignOutAsync(session.Scheme.Name);
    }

    /// <summary>Whoever the browser's cookie says is signed in.</summary>
    public static async Task<Account?> SignedIn(this HttpContext http) =>
        await http.AuthenticateAsync(IdentityConstants.ApplicationScheme) is { Succeeded: true, Principal: var user }
            ? await http.RequestServices.GetRequiredService<UserManager<Account>>().GetUserAsync(user)
            : null;
}
