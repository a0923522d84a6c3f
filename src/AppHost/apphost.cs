// The app model of the distributed system: RabbitMQ, SQL Server with a database for each service, every service, the gateway.
//
// A file-based app for .NET Aspire 13.5.2. It needs the Aspire packages from nuget.org and a container runtime, and stands
// outside the solution, which builds without either. Its calls were checked against the sources of that version; it has not
// been compiled or run by the project's own tests. No .csproj may stand beside this file.
//
//   cd src/AppHost
//   dotnet run apphost.cs                      here: services as processes, broker and database in containers
//   dotnet run apphost.cs -- --Replicas=2      the same with two of each service
//   aspire publish -o ../../deploy/compose     a Compose file (needs the Aspire CLI)
#:sdk Aspire.AppHost.Sdk@13.5.2
#:package Aspire.Hosting.Docker@13.5.2
#:package Aspire.Hosting.RabbitMQ@13.5.2
#:package Aspire.Hosting.SqlServer@13.5.2
#:project ../Identity.Service/Identity.Service.csproj
#:project ../Relationships.Service/Relationships.Service.csproj
#:project ../Agreements.Service/Agreements.Service.csproj
#:project ../Resources.Service/Resources.Service.csproj
#:project ../Web/Web.csproj
#:project ../Gateway/Gateway.csproj

using Aspire.Hosting.Docker.Resources.ServiceNodes.Swarm;
using Microsoft.Extensions.Configuration;

var builder = DistributedApplication.CreateBuilder(args);
var replicas = builder.Configuration.GetValue("Replicas", 1);

// The Compose publisher would otherwise point every OTEL_EXPORTER_OTLP_ENDPOINT at a dashboard of its own.
builder.AddDockerComposeEnvironment("compose").WithDashboard(false);

var publicUrl = builder.AddParameter("public-url", "http://localhost:8080", publishValueAsDefault: true);
var webClientSecret = builder.AddParameter(
    "web-client-secret", new GenerateParameterDefault { MinLength = 40, Special = false }, secret: true, persist: true);

// A broker's stored queues belong to its node's name; a container's random host name would orphan them.
var messaging = builder.AddRabbitMQ("messaging").WithDataVolume("peersupport-messaging")
    .PublishAsDockerComposeService((_, service) => service.Hostname = "messaging");
var sql = builder.AddSqlServer("sql").WithDataVolume("peersupport-sql");

var identity = AddService<Projects.Identity_Service>("identity");
var relationships = AddService<Projects.Relationships_Service>("relationships");
var agreements = AddService<Projects.Agreements_Service>("agreements");
var resources = AddService<Projects.Resources_Service>("resources");
var web = ShareKeys(AddProject<Projects.Web>("web", replicas));
var gateway = AddProject<Projects.Gateway>("gateway", 1, port: 8080).WithExternalHttpEndpoints();

IResourceBuilder<ProjectResource>[] services = [identity, relationships, agreements, resources];

// Who knows whose address. Everybody reads the authority's keys from Identity, Identity itself included. Nobody waits for
// another service: each copes with one that is not there yet.
identity.WithEnvironment("services__identity__http__0", identity.GetEndpoint("http")).WithReference(relationships);
relationships.WithReference(identity).WithReference(agreements);
agreements.WithReference(identity).WithReference(relationships);
resources.WithReference(identity).WithReference(relationships);
foreach (var service in services)
{
    web.WithReference(service);
    gateway.WithReference(service);
}

gateway.WithReference(web);

identity.WithEnvironment("Web__ClientSecret", webClientSecret).WithEnvironment("Identity__FirstAdministratorIsOperator", "true");
web.WithEnvironment("Web__ClientSecret", webClientSecret);

builder.Build().Run();

// A service with a database of its own, which it knows as "database" whatever it is called here.
IResourceBuilder<ProjectResource> AddService<TProject>(string name) where TProject : IProjectMetadata, new()
{
    var database = sql.AddDatabase($"{name}-database", $"peersupport-{name}");
    return ShareKeys(AddProject<TProject>(name, replicas))
        .WithEnvironment("Database__Provider", "SqlServer")
        .WithReference(database, "database").WaitFor(database)
        .WithReference(messaging).WaitFor(messaging);
}

// One plain-HTTP endpoint, whatever launch profiles the project has; TLS ends in front of the gateway.
IResourceBuilder<ProjectResource> AddProject<TProject>(string name, int copies, int? port = null)
    where TProject : IProjectMetadata, new() =>
    builder.AddProject<TProject>(name, launchProfileName: null)
        .WithHttpEndpoint(port: port)
        .WithHttpHealthCheck("/health/ready")
        .WithEnvironment("PublicUrl", publicUrl)
        .WithReplicas(copies)
        .PublishAsDockerComposeService((_, service) =>
        {
            service.Restart = "unless-stopped";
            service.Deploy = new Deploy { Replicas = copies }; // WithReplicas does not reach Compose.
        });

// The keys that protect cookies and stored answers: a folder here; when published, a named volume over the home folder of the
// user that .NET's container images run as, because that folder already belongs to that user.
IResourceBuilder<ProjectResource> ShareKeys(IResourceBuilder<ProjectResource> project) => builder.ExecutionContext.IsPublishMode
    ? project.WithAnnotation(
            new ContainerMountAnnotation("peersupport-keys", "/home/app", ContainerMountType.Volume, isReadOnly: false))
        .WithEnvironment("DataProtection__Folder", "/home/app/keys")
    : project.WithEnvironment("DataProtection__Folder", Path.GetFullPath("../../data/keys", builder.AppHostDirectory));
