using System.Net.Http.Headers;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using PeerSupport.ServiceDefaults.Messaging;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Testing;

/// <summary>
/// The real service over real HTTP, on a SQLite file of its own, with a clock that the test sets. Its authority is a key that
/// this fixture signs tokens with; what it publishes is recorded, and messages reach it through its own pipeline.
/// </summary>
/// <param name="bus">One that it shares with other services; left out: its own.</param>
public abstract class ServiceApp(Func<string[], Action<WebApplicationBuilder>?, WebApplication> build, InProcessBus? bus = null)
    : IAsyncDisposable
{
    private const string Issuer = "https://authority.test";
    private static readonly SymmetricSecurityKey Key = new(Guid.NewGuid().ToByteArray().Concat(Guid.NewGuid().ToByteArray()).ToArray());

    private readonly string _folder = Directory.CreateTempSubdirectory("peersupport-test-").FullName;
    private readonly InProcessBus _bus = bus ?? new();
    private WebApplication? _app;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2030, 1, 7, 16, 0, 0, TimeSpan.Zero));
    public Recorder Published { get; } = new();
    public IServiceProvider Services => _app!.Services;
    public Uri Address => new(_app!.Urls.First());

    /// <summary>Starts the service; xunit's fixtures call it through <c>IAsyncLifetime</c>.</summary>
    public async ValueTask InitializeAsync()
    {
        _app = build(["--urls", "http://127.0.0.1:0"], Configure);
        _bus.Subscribe(Published);
        await _app.StartAsync();
    }

    /// <summary>Changes a setting that is read when it is needed.</summary>
    public void Set(string key, string? value) => Services.GetRequiredService<IConfiguration>()[key] = value;

    /// <summary>Settings and services beyond the common ones.</summary>
    protected virtual void Configure(WebApplicationBuilder builder)
    {
        builder.Environment.EnvironmentName = Environments.Development;
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:database"] = $"Data Source={Path.Combine(_folder, "service.db")}",
            ["PublicUrl"] = Issuer,
            ["Messaging:PollEvery"] = "00:00:00.1",
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton<TimeProvider>(Clock).AddSingleton(_bus);
        builder.Services.PostConfigure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, bearer =>
        {
            bearer.Configuration = new() { Issuer = Issuer };
            bearer.TokenValidationParameters.IssuerSigningKey = Key;
        });
    }

    public HttpClient Anonymous() => new() { BaseAddress = Address };

    /// <summary>A client that sends the token of this person; roles as <c>worker@{site}</c> or <c>administrator</c>.</summary>
    public HttpClient ClientFor(Guid person, Guid organisation, params string[] roles) => WithToken(TokenFor(person, organisation, roles));

    public HttpClient WithToken(string token)
    {
        var client = Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    public static string TokenFor(Guid person, Guid organisation, string[] roles, TimeSpan? validFor = null) => Token(validFor, [
        new("sub", $"subject-{person}"), new(Claims.Person, person.ToString()), new(Claims.Organisation, organisation.ToString()),
        .. roles.Select(role => new Claim(Claims.Roles, role))]);

    /// <summary>The token of a partner's system, which is no person.</summary>
    public static string PartnerTokenFor(string client, Guid organisation, string scope) => Token(null,
        new("sub", client), new(Claims.Organisation, organisation.ToString()), new(Claims.Scope, scope));

    private static string Token(TimeSpan? validFor, params Claim[] claims)
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

    /// <summary>Delivers a message to the service as the transport would, and returns when it is through or kept as a fault.</summary>
    public Task Hear(object message, Guid organisation, Guid aggregate, long revision, Guid? messageId = null) =>
        Hear(new Envelope(messageId ?? Guid.CreateVersion7(), MessageCatalogue.NameOf(message.GetType()), MessageCatalogue.Write(message),
            organisation, aggregate, revision, TraceParent: null));

    public Task Hear(Envelope envelope) => _bus.Send(envelope, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
