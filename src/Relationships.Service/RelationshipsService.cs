using PeerSupport.Messages;
using PeerSupport.Relationships.Clients;
using PeerSupport.Relationships.Features;
using PeerSupport.Relationships.Fhir;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Messaging;
using PeerSupport.ServiceDefaults.OpenApi;
using PeerSupport.ServiceDefaults.Persistence;

namespace PeerSupport.Relationships;

public static class RelationshipsService
{
    /// <summary>The service, ready to be started: by its own program, within Standalone, or by a test.</summary>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var service = new ServiceIdentity("relationships", typeof(RelationshipsService).Assembly);
        var builder = ServiceHost.CreateBuilder(service, args, configure);
        builder.AddDatabase<RelationshipsDb, SqliteRelationshipsDb, SqlServerRelationshipsDb>();
        builder.AddMessaging(service, typeof(ContactWindow).Assembly);
        builder.Services.AddValidation().AddExamples(Examples.All);
        builder.Services.AddOptions<ExceptionOptions>().BindConfiguration("Contacts:Exceptions")
            .ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<DueOptions>().BindConfiguration("Due").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<InsightsOptions>().BindConfiguration("Insights").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddHostedService<DueWatch>()
            .AddSingleton<RelationshipCounts>().AddHostedService(services => services.GetRequiredService<RelationshipCounts>());
        builder.Services.AddServiceClient<AgreementsClient>("agreements").AddServiceClient<IdentityClient>("identity")
            .AddScoped<OutOfHours>().AddScoped<GoalRecords>();
        builder.Services.AddScoped<Access>().AddScoped<WordOf>().AddScoped<CallAttention>()
            .AddScoped<Exceptions>().AddScoped<ContactLog>().AddScoped<PlannedMeetings>()
            .AddScoped<OwnReflections>().AddScoped<WhatIsDue>().AddScoped<SupervisionAgenda>().AddSingleton<RelationshipMetrics>();

        var app = builder.Build();
        app.Services.GetRequiredService<RelationshipMetrics>();
        app.UseServiceDefaults();
        app.MapRelationships();
        app.MapOpeners();
        app.MapReflections();
        app.MapInsights();
        app.MapCalendar();
        return app;
    }
}
