using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using PeerSupport.Web.Tests.StandIns;

namespace PeerSupport.Web.Tests;

/// <summary>Web over real HTTP behind a stand-in for everything that lies outside it, with a clock that the test sets.</summary>
public sealed class WebApp : IAsyncLifetime
{
    private readonly string _keys = System.IO.Directory.CreateTempSubdirectory("peersupport-web-").FullName;
    private WebApplication? _app;

    public StandIn Services { get; } = new();

    /// <summary>Monday, ten o'clock in Chicago.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2030, 1, 7, 16, 0, 0, TimeSpan.Zero));

    public async ValueTask InitializeAsync()
    {
        await Services.Start();
        _app = WebService.Build(["--urls", "http://127.0.0.1:0"], Configure);
        await _app.StartAsync();
        Services.Web = new(_app.Urls.First());
    }

    private void Configure(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["PublicUrl"] = Services.Address.ToString(),
            ["Web:ClientSecret"] = Authority.Secret,
            ["DataProtection:Folder"] = _keys,
        });
        foreach (var service in (string[])["identity", "relationships", "agreements", "resources"])
            builder.Configuration[$"services:{service}:http:0"] = Services.Internal.ToString();
    }

    public Browser NewBrowser() => new(Services.Address);

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
        await Services.DisposeAsync();
        System.IO.Directory.Delete(_keys, recursive: true);
    }
}
