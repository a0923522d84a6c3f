using PeerSupport.Messages;
using PeerSupport.Identity.Persistence;
using PeerSupport.ServiceDefaults;
using PeerSupport.ServiceDefaults.Messaging;
using PeerSupport.ServiceDefaults.Persistence;

namespace PeerSupport.Identity;

public static class IdentityService
{
    /// <summary>The service, ready to be started: by its own program, within Standalone, or by a test.</summary>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var service = new ServiceIdentity("identity", typeof(IdentityService).Assembly);
        var builder = ServiceHost.CreateBuilder(service, args, configure);
        builder.AddDatabase<IdentityDb, SqliteIdentityDb, SqlServerIdentityDb>();
        builder.AddMessaging(service, typeof(ContactWindow).Assembly);
        builder.Services.AddValidation();

        var app = builder.Build();
        app.UseServiceDefaults();
        return app;
    }
}
