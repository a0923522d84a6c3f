using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using PeerSupport.ServiceDefaults.Http;

namespace PeerSupport.ServiceDefaults.Security;

public static class SecurityExtensions
{
    /// <summary>Accepts the authority's access tokens; a policy for each role, and one <c>scope:</c>… for each scope asked for.</summary>
    public static IHostApplicationBuilder AddSecurity(this IHostApplicationBuilder builder)
    {
        builder.Services.AddScoped<Tenant>();
        builder.Services.AddOptions<AuthorityOptions>().BindConfiguration("Authority");
        builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        builder.Services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme)
            .Configure<IOptions<AuthorityOptions>, IConfiguration>((bearer, authority, configuration) => Trust(bearer, authority.Value, configuration));
        builder.Services.AddAuthorizationBuilder().AddRolePolicies();
        return builder;
    }

    /// <summary>Runs each request for its caller's organisation.</summary>
    internal static void UseTenant(this WebApplication app) => app.Use((http, next) =>
    {
        if (Caller.From(http.User) is { } caller)
            http.RequestServices.GetRequiredService<Tenant>().Enter(caller.Organisation);
        return next(http);
    });

    /// <summary>Only callers who hold one of the roles anywhere; what they may see of it is asked where the record is loaded.</summary>
    public static TBuilder RequireRole<TBuilder>(this TBuilder endpoints, params string[] roles) where TBuilder : IEndpointConventionBuilder =>
        endpoints.RequireAuthorization(policy => policy.RequireAuthenticatedUser()
            .RequireAssertion(context => Holds(context, roles)))
            .WithMetadata(new ForRoles(roles));

    /// <summary>Only clients whose token carries the scope.</summary>
    public static TBuilder RequireScope<TBuilder>(this TBuilder endpoints, string scope) where TBuilder : IEndpointConventionBuilder =>
        endpoints.RequireAuthorization(policy => policy.RequireAuthenticatedUser().RequireAssertion(context => Carries(context, scope)))
            .WithMetadata(new ForScope(scope));

    /// <summary>Callers who hold one of the roles anywhere, and clients whose token carries the scope.</summary>
    public static TBuilder RequireRoleOrScope<TBuilder>(this TBuilder endpoints, string scope, params string[] roles)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.RequireAuthorization(policy => policy.RequireAuthenticatedUser()
            .RequireAssertion(context => Holds(context, roles) || Carries(context, scope)))
            .WithMetadata(new ForRoles(roles), new ForScope(scope));

    private static bool Holds(AuthorizationHandlerContext context, string[] roles) =>
        Caller.From(context.User) is { } caller && roles.Any(caller.Is);

    private static bool Carries(AuthorizationHandlerContext context, string scope) =>
        context.User.FindAll(Claims.Scope).Any(claim => claim.Value.Split(' ').Contains(scope));

    private static void AddRolePolicies(this AuthorizationBuilder authorization)
    {
        foreach (var role in Roles.All)
            authorization.AddPolicy(role, policy => policy.RequireAuthenticatedUser()
                .RequireAssertion(context => Caller.From(context.User) is { } caller && caller.Is(role)));
    }

    private static void Trust(JwtBearerOptions bearer, AuthorityOptions authority, IConfiguration configuration)
    {
        var issuer = authority.Issuer ?? configuration["PublicUrl"];
        bearer.MapInboundClaims = false;
        bearer.RequireHttpsMetadata = false;
        bearer.MetadataAddress = authority.MetadataAddress
            ?? $"{(configuration.ServiceAddress("identity")?.ToString() ?? issuer)?.TrimEnd('/')}/.well-known/openid-configuration";
        bearer.TokenValidationParameters.ValidAudience = authority.Audience;
        bearer.TokenValidationParameters.ValidIssuers = issuer is null ? [] : [issuer.TrimEnd('/'), issuer.TrimEnd('/') + "/"];
        bearer.TokenValidationParameters.ValidTypes = ["at+jwt", "JWT"];
        bearer.TokenValidationParameters.ClockSkew = TimeSpan.FromSeconds(30);
    }
}

/// <summary>Says of an endpoint which roles it is for; several on one endpoint narrow each other.</summary>
internal sealed record ForRoles(IReadOnlyList<string> Roles);

/// <summary>Says of an endpoint which scope a client's token needs.</summary>
internal sealed record ForScope(string Scope);
