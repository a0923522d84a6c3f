using PeerSupport.Agreements;
using PeerSupport.Gateway;
using PeerSupport.Identity;
using PeerSupport.Relationships;
using PeerSupport.Resources;
using PeerSupport.ServiceDefaults;
using PeerSupport.ServiceDefaults.Messaging;
using PeerSupport.Standalone.Demo;
using PeerSupport.Web;

namespace PeerSupport.Standalone;

/// <summary>
/// Every service as a web application of its own within this process, each on a loopback port and a database of its own,
/// with one bus between them. All are built, and so subscribed, before any is started.
/// </summary>
internal sealed class Composition : IAsyncDisposable
{
    private readonly InProcessBus _bus = new();
    private readonly AddressBook _addresses = new();
    private readonly DataFolder _data;
    private readonly Dictionary<string, string?> _settings;
    private readonly Dictionary<string, WebApplication> _services = [];
    private StoryClock? _clock;
    private WebApplication? _gateway;

    public Composition(DataFolder data, string publicUrl, DemoChoice demo)
    {
        // Once, into a folder that holds no relationships yet; what people did there since stays as it is.
        (_data, TellsStories) = (data, demo is { IsWanted: true, HasStories: true } && !File.Exists(data.DatabaseOf("relationships")));
        _settings = new()
        {
            ["PublicUrl"] = publicUrl,
            ["DataProtection:Folder"] = data.KeysPath,
            ["Demo:Enabled"] = demo.IsWanted.ToString(),
            ["Identity:FirstAdministratorIsOperator"] = "true",
            ["Web:ClientSecret"] = Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32)),
            ["ConnectionStrings:messaging"] = null,
            ["Database:Provider"] = null,
        };

        Add("identity", IdentityService.Build);
        Add("relationships", RelationshipsService.Build);
        Add("agreements", AgreementsService.Build);
        Add("resources", ResourcesService.Build);
    }

    /// <summary>Whether this start fills a demo, which takes a while.</summary>
    public bool TellsStories { get; }
    public WebApplication Identity => _services["identity"];
    public WebApplication Resources => _services["resources"];

    /// <summary>Starts the services that own data; those of a demo know its stories by then.</summary>
    public async Task StartServices(CancellationToken cancellation)
    {
        foreach (var (name, service) in _services.ToList())
            await Start(name, service, cancellation);
        if (_clock is not null)
            await DemoStories.Tell(Identity, _clock, service => new Uri(_services[service].Urls.First()));
    }

    /// <summary>Starts the pages, and the gateway in front of everything.</summary>
    /// <exception cref="StartupException">The addresses cannot be listened on.</exception>
    public async Task OpenTo(ListenAddresses addresses, CancellationToken cancellation)
    {
        Add("web", WebService.Build);
        await Start("web", _services["web"], cancellation);

        _gateway = GatewayService.Build(["--urls", addresses.Urls], builder => Configure(builder, "gateway"));
        try
        {
            await _gateway.StartAsync(cancellation);
        }
        catch (Exception problem) when (problem is IOException or System.Net.Sockets.SocketException)
        {
            throw new StartupException($"Cannot listen on {addresses.Urls} ({problem.Message.TrimEnd('.')}).", problem);
        }
    }

    public Task UntilStopped(CancellationToken cancellation) => _gateway!.WaitForShutdownAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        foreach (var app in _services.Values.Prepend(_gateway).OfType<WebApplication>())
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }
    }

    private void Add(string name, Func<string[], Action<WebApplicationBuilder>?, WebApplication> build) =>
        _services.Add(name, build(["--urls", "http://127.0.0.1:0"], builder => Configure(builder, name)));

    private async Task Start(string name, WebApplication service, CancellationToken cancellation)
    {
        await service.StartAsync(cancellation);
        _addresses.Add(name, service);
    }

    private void Configure(WebApplicationBuilder builder, string name)
    {
        builder.Configuration.AddInMemoryCollection(_settings);
        builder.Configuration.AddInMemoryCollection([new("ConnectionStrings:database", $"Data Source={_data.DatabaseOf(name)}")]);
        builder.Configuration.Sources.Add(_addresses);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(_bus);
        if (TellsStories)
            builder.Services.AddSingleton<TimeProvider>(_clock ??= new StoryClock(Clock.Of(builder)));
    }
}
