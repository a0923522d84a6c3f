using PeerSupport.Identity.Accounts;
using PeerSupport.Identity.Clients;
using PeerSupport.Identity.Features;
using PeerSupport.Identity.Features.AccountPages;
using PeerSupport.Identity.Features.Connect;
using PeerSupport.Identity.Features.People;
using PeerSupport.Identity.Mail;
using PeerSupport.Identity.OpenId;
using PeerSupport.Identity.Persistence;
using PeerSupport.Messages;
using PeerSupport.ServiceDefaults;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Localization;
using PeerSupport.ServiceDefaults.Messaging;
using PeerSupport.ServiceDefaults.OpenApi;
using PeerSupport.ServiceDefaults.Persistence;

namespace PeerSupport.Identity;

public static class IdentityService
{
    /// <summary>The service, ready to be started: by its own program, within Standalone, or by a test.</summary>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var service = new ServiceIdentity("identity", typeof(IdentityService).Assembly);
        var builder = ServiceHost.CreateBuilder(service, args, configure);
        var address = PublicAddress.Read(builder.Configuration);
        builder.Configuration["PublicUrl"] = address.Origin.AbsoluteUri;
        builder.AddDatabase<IdentityDb, SqliteIdentityDb, SqlServerIdentityDb>();
        builder.AddOpenId(address);
        builder.AddAccounts(address);
        builder.Services.AddScoped<Demo>().AddScoped<FirstAdministrator>().AddHostedService<Preparation>();
        if (builder.Services.All(known => known.ServiceType != typeof(InProcessBus)))
            builder.Services.AddHostedService<SetupAnnouncement>();
        builder.Services.AddScoped<PersonRecords>().AddServiceClient<RelationshipsClient>("relationships");
        builder.Services.AddOptions<MailOptions>().BindConfiguration("Mail").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddHostedService<NoticeSender>();
        builder.AddMessaging(service, typeof(ContactWindow).Assembly);
        builder.Services.AddValidation().AddExamples(Examples.All);
        builder.Services.AddRazorComponents();

        var app = builder.Build();
        app.UseForwardedHeaders();
        app.UseServiceDefaults();
        app.UseLanguages();
        app.MapAccountPages();
        app.MapConnect();
        app.MapIdentity();
        return app;
    }
}
