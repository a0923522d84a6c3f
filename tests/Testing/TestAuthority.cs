using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using OurClaims = PeerSupport.ServiceDefaults.Security.Claims;

namespace PeerSupport.Testing;

/// <summary>The authority of tests is a key that they sign tokens with.</summary>
public static class TestAuthority
{
    private const string Issuer = "https://authority.test";
    private static readonly SymmetricSecurityKey Key = new(RandomNumberGenerator.GetBytes(32));

    /// <summary>Lets what is built accept its tokens.</summary>
    public static void Trust(WebApplicationBuilder builder)
    {
        builder.Configuration.AddInMemoryCollection([new("PublicUrl", Issuer)]);
        builder.Services.PostConfigure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, bearer =>
        {
            bearer.Configuration = new() { Issuer = Issuer };
            bearer.TokenValidationParameters.IssuerSigningKey = Key;
        });
    }

    /// <summary>A person's; roles as <c>worker@{site}</c> or <c>administrator</c>.</summary>
    public static string TokenFor(Guid person, Guid organisation, string[] roles, TimeSpan? validFor = null) => Sign(validFor,
        [
            new("sub", $"subject-{person}"), new(OurClaims.Person, person.ToString()),
            new(OurClaims.Organisation, organisation.ToString()),
            .. roles.Select(role => new Claim(OurClaims.Roles, role)),
        ]);

    /// <summary>A partner's; each call makes another token.</summary>
    public static string TokenOfPartner(string clientId, Guid organisation, params string[] scopes) => Sign(null,
        [
            new("sub", clientId), new(OurClaims.Client, clientId), new(OurClaims.Organisation, organisation.ToString()),
            new(OurClaims.Scope, string.Join(' ', scopes)), new("jti", Guid.NewGuid().ToString()),
        ]);

    private static string Sign(TimeSpan? validFor, Claim[] claims)
    {
        var expires = DateTime.UtcNow + (validFor ?? TimeSpan.FromHours(1));
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = "peersupport",
            IssuedAt = expires.AddHours(-2),
            NotBefore = expires.AddHours(-2),
            Expires = expires,
            Subject = new ClaimsIdentity(claims),
            SigningCredentials = new(Key, SecurityAlgorithms.HmacSha256),
        });
    }
}
