using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeerSupport.Kernel;
using PeerSupport.ServiceDefaults.Messaging;
using PeerSupport.ServiceDefaults.Security;
using PeerSupport.ServiceDefaults.Tests.Library;
using PeerSupport.Testing;

namespace PeerSupport.ServiceDefaults.Tests;

/// <summary>The test service over HTTP; with a <see cref="Broker"/> its messages go over RabbitMQ, else in process.</summary>
public sealed class LibraryApp : ServiceApp, IAsyncLifetime
{
    internal const int BodyLimit = 10_000;

    public LibraryApp() : base(LibraryService.Build) { }

    public Uri? Broker { get; init; }
    public Action<MessagingOptions> Messaging { get; init; } = _ => { };
    public Guid Organisation { get; } = Guid.NewGuid();
    public Trouble Trouble { get; } = new();
    public HttpClient Client => ClientFor(Guid.NewGuid(), Organisation, "worker");

    public static async Task<LibraryApp> Start(Uri? broker = null, Action<MessagingOptions>? messaging = null)
    {
        var app = new LibraryApp { Broker = broker, Messaging = messaging ?? (_ => { }) };
        await app.InitializeAsync();
        await Eventual.State(async () => (await app.Anonymous().GetAsync("/health/ready")).IsSuccessStatusCode, "the service is ready");
        return app;
    }

    protected override void Configure(WebApplicationBuilder builder)
    {
        base.Configure(builder);
        if (Broker is not null)
            builder.Configuration["ConnectionStrings:messaging"] = Broker.ToString();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = BodyLimit);
        builder.Services.AddSingleton(Trouble).AddSingleton(TimeProvider.System);
        builder.Services.PostConfigure<MessagingOptions>(options =>
        {
            options.RetryAfter = [TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(1)];
            options.Listeners ??= ["library"];
            options.SendAgainAfter = TimeSpan.FromMilliseconds(200);
            Messaging(options);
        });
    }

    public Task<HttpResponseMessage> Build(string name, int places = 5) =>
        Client.Send(HttpMethod.Post, "/api/library/shelves", new BuildShelfRequest(name, places));

    /// <summary>Asks the service's own database, on behalf of the organisation.</summary>
    public async Task<T> Ask<T>(Func<LibraryDb, Task<T>> question, Guid? organisation = null)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Enter(new OrganisationId(organisation ?? Organisation));
        return await question(scope.ServiceProvider.GetRequiredService<LibraryDb>());
    }

    public Task<int> TalliesOf(string consumer, Guid shelf) => Ask(db => db.Tallies.CountAsync(t => t.By == consumer && t.ShelfId == shelf));

    public Task OutboxIsEmpty() => Eventual.State(async () => !await Ask(db => db.Outbox.AnyAsync()), "the outbox is empty");
}
