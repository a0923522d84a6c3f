using PeerSupport.Agreements.Features;
using PeerSupport.Agreements.Persistence;
using PeerSupport.Messages;
using PeerSupport.ServiceDefaults;
using PeerSupport.ServiceDefaults.Messaging;
using PeerSupport.ServiceDefaults.OpenApi;
using PeerSupport.ServiceDefaults.Persistence;

namespace PeerSupport.Agreements;

public static class AgreementsService
{
    /// <summary>The service, ready to be started: by its own program, within Standalone, or by a test.</summary>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var service = new ServiceIdentity("agreements", typeof(AgreementsService).Assembly);
        var builder = ServiceHost.CreateBuilder(service, args, configure);
        builder.AddDatabase<AgreementsDb, SqliteAgreementsDb, SqlServerAgreementsDb>();
        builder.AddMessaging(service, typeof(ContactWindow).Assembly);
        builder.Services.AddValidation().AddExamples(Examples.All);
        builder.Services.AddScoped<AgreementAccess>().AddScoped<Negotiation>();

        var app = builder.Build();
        app.UseServiceDefaults();
        app.MapAgreements();
        return app;
    }
}
