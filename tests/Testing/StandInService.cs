using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace PeerSupport.Testing;

/// <summary>Answers over real HTTP, outside the service under test, what another service would.</summary>
public abstract class StandInService : IAsyncDisposable
{
    private readonly WebApplication _app;

    protected StandInService()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Urls.Add("http://127.0.0.1:0");
    }

    public string Address => _app.Urls.First();

    /// <summary>Starts it; xunit's fixtures call this through <c>IAsyncLifetime</c>.</summary>
    public async ValueTask InitializeAsync()
    {
        Map(_app);
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected abstract void Map(IEndpointRouteBuilder routes);
}
