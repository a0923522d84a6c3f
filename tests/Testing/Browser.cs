using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using System.Web;

namespace PeerSupport.Testing;

public sealed record TokenAnswer(
    [property: JsonPropertyName("access_token")] string AccessToken,
    [property: JsonPropertyName("refresh_token")] string? RefreshToken,
    [property: JsonPropertyName("id_token")] string? IdToken,
    [property: JsonPropertyName("token_type")] string TokenType,
    [property: JsonPropertyName("expires_in")] int ExpiresIn);

/// <summary>
/// What a browser does, without its scripts: keeps cookies, fills in forms, and follows a redirect when told to.
/// </summary>
public sealed partial class Browser : IDisposable
{
    public const string Callback = "http://127.0.0.1:47123/callback";
    public const string DemoPassword = "demo-Password-1";
    private readonly HttpClient _http;

    public Browser(Uri address) =>
        _http = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = address };

    public Task<HttpResponseMessage> Get(string address) => _http.GetAsync(PathOf(address));

    /// <summary>Opens the page with the form, fills it in, and sends it to where it says.</summary>
    public async Task<HttpResponseMessage> Submit(string page, params (string Name, string Value)[] fields)
    {
        var html = await _http.GetStringAsync(PathOf(page));
        var action = FormAction().Match(html) is { Success: true } match ? WebUtility.HtmlDecode(match.Groups[1].Value) : page;
        var given =
            HiddenField().Matches(html).ToDictionary(f => f.Groups[1].Value, f => WebUtility.HtmlDecode(f.Groups[2].Value));
        foreach (var (name, value) in fields)
            given[name] = value;
        return await Post(action, given);
    }

    public Task<HttpResponseMessage> Post(string address, IEnumerable<KeyValuePair<string, string>> fields) =>
        _http.PostAsync(PathOf(address), new FormUrlEncodedContent(fields));

    public Task<HttpResponseMessage> SignIn(string name, string password = DemoPassword, string? returnUrl = null) =>
        Submit($"/account/sign-in?returnUrl={HttpUtility.UrlEncode(returnUrl)}", ("signInName", name), ("password", password));

    /// <summary>Signs in through the client <c>peersupport-app</c>: authorization code and PKCE.</summary>
    public async Task<TokenAnswer> Tokens(string name, string password = DemoPassword)
    {
        var (request, verifier) = AuthorizeRequest();
        var toSignIn = await Get(request);
        var signedIn = await Submit(toSignIn.Headers.Location!.ToString(), ("signInName", name), ("password", password));
        var granted = await Get(signedIn.Headers.Location!.ToString());
        var answer = await Exchange(CodeOf(granted), verifier);
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<TokenAnswer>())!;
    }

    public static (string Address, string Verifier) AuthorizeRequest(string extra = "")
    {
        var verifier = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
        return ($"/connect/authorize?client_id=peersupport-app&response_type=code&scope=openid%20profile%20offline_access%20peersupport"
            + $"&redirect_uri={HttpUtility.UrlEncode(Callback)}&state=s1&code_challenge={challenge}&code_challenge_method=S256{extra}", verifier);
    }

    public static string CodeOf(HttpResponseMessage granted) =>
        HttpUtility.ParseQueryString(granted.Headers.Location!.Query)["code"]
        ?? throw new InvalidOperationException($"There is no code in {granted.Headers.Location}.");

    public Task<HttpResponseMessage> Exchange(string code, string verifier) =>
        Post("/connect/token", new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["client_id"] = "peersupport-app",
            ["code"] = code,
            ["redirect_uri"] = Callback,
            ["code_verifier"] = verifier,
        });

    public Task<HttpResponseMessage> Refresh(string refreshToken) => Post("/connect/token", new Dictionary<string, string>
    {
        ["grant_type"] = "refresh_token",
        ["client_id"] = "peersupport-app",
        ["refresh_token"] = refreshToken,
    });

    public void Dispose() => _http.Dispose();

    // Links name the public address; here the service is reached directly.
    private static string PathOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var absolute) && absolute.Scheme != "file" ? absolute.PathAndQuery : address;

    [GeneratedRegex("<form[^>]* action=\"([^\"]*)\"")]
    private static partial Regex FormAction();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]*)\"[^>]* value=\"([^\"]*)\"")]
    private static partial Regex HiddenField();
}
