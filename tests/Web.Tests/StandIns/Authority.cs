using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace PeerSupport.Web.Tests.StandIns;

/// <summary>An OpenID Connect authority at which somebody is always signed in; it checks what a strict one would.</summary>
public sealed class Authority(Func<Uri> address)
{
    public const string Secret = "a-secret-for-tests";
    private static readonly RsaSecurityKey Key = new(RSA.Create(2048)) { KeyId = "test" };
    private static readonly JsonWebKey PublicKey =
        JsonWebKeyConverter.ConvertFromRSASecurityKey(new(Key.Rsa.ExportParameters(false)) { KeyId = Key.KeyId });

    private readonly ConcurrentDictionary<string, (string Nonce, string Challenge)> _codes = [];
    private int _issued;

    /// <summary>Who is signed in, as <c>/api/identity/me</c> answers.</summary>
    public object Me { get; set; } = Sample.Worker;

    /// <summary>Whether refresh tokens are refused from now on.</summary>
    public bool SessionsEnded { get; set; }

    public int SignIns { get; private set; }

    public int Refreshes { get; private set; }

    public int SignOuts { get; private set; }

    public void Reset() => (Me, SessionsEnded, SignIns, Refreshes, SignOuts) = (Sample.Worker, false, 0, 0, 0);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/.well-known/openid-configuration", () => new Dictionary<string, object>
        {
            ["issuer"] = Issuer,
            ["authorization_endpoint"] = $"{Issuer}connect/authorize",
            ["token_endpoint"] = $"{Issuer}connect/token",
            ["end_session_endpoint"] = $"{Issuer}connect/logout",
            ["jwks_uri"] = $"{Issuer}.well-known/jwks",
        });
        routes.MapGet("/.well-known/jwks", () => new { keys = new[] { PublicKey } });
        routes.MapGet("/connect/authorize", Authorize);
        routes.MapPost("/connect/token", (Delegate)Token);
        routes.MapGet("/connect/logout", (HttpContext http) =>
        {
            SignOuts++;
            var (query, state) = (http.Request.Query, Uri.EscapeDataString(http.Request.Query["state"].ToString()));
            return TypedResults.Redirect($"{query["post_logout_redirect_uri"]}?state={state}");
        });
    }

    private string Issuer => address().ToString();

    private IResult Authorize(HttpContext http)
    {
        var query = http.Request.Query;
        if (query["client_id"] != "peersupport-web" || query["code_challenge_method"] != "S256"
            || query["redirect_uri"] != $"{Issuer}signin-oidc"
            || query["scope"] != "openid profile offline_access peersupport")
            return TypedResults.BadRequest(http.Request.QueryString.ToString());
        SignIns++;
        var code = Guid.NewGuid().ToString("N");
        _codes[code] = (query["nonce"].ToString(), query["code_challenge"].ToString());
        var state = Uri.EscapeDataString(query["state"].ToString());
        return TypedResults.Redirect($"{query["redirect_uri"]}?code={code}&state={state}");
    }

    private async Task<IResult> Token(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        if (form["client_secret"] != Secret)
            return TypedResults.BadRequest(new { error = "invalid_client" });
        if (form["grant_type"] == "refresh_token")
        {
            Refreshes++;
            return SessionsEnded ? TypedResults.BadRequest(new { error = "invalid_grant" }) : TypedResults.Ok(Tokens(null));
        }

        return _codes.TryRemove(form["code"].ToString(), out var code)
            && ChallengeOf(form["code_verifier"].ToString()) == code.Challenge
            ? TypedResults.Ok(Tokens(code.Nonce))
            : TypedResults.BadRequest(new { error = "invalid_grant" });
    }

    private static string ChallengeOf(string verifier) =>
        WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));

    private Dictionary<string, object> Tokens(string? nonce)
    {
        var number = Interlocked.Increment(ref _issued);
        Claim[] claims = [new("sub", "subject-1"), .. nonce is null ? Array.Empty<Claim>() : [new("nonce", nonce)]];
        return new()
        {
            ["access_token"] = $"access-{number}",
            ["refresh_token"] = $"refresh-{number}",
            ["token_type"] = "Bearer",
            ["expires_in"] = 600,
            ["id_token"] = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
            {
                Issuer = Issuer,
                Audience = "peersupport-web",
                Expires = DateTime.UtcNow.AddHours(1),
                Subject = new ClaimsIdentity(claims),
                SigningCredentials = new(Key, SecurityAlgorithms.RsaSha256),
            }),
        };
    }
}
