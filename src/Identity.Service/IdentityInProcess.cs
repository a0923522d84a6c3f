using Microsoft.EntityFrameworkCore;
using PeerSupport.Identity.Accounts;
using PeerSupport.Identity.Domain;
using PeerSupport.Identity.Persistence;
using PeerSupport.Kernel;
using PeerSupport.ServiceDefaults;
using PeerSupport.ServiceDefaults.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Identity;

/// <summary>What a program that runs the service within itself may ask of it directly.</summary>
public static class IdentityInProcess
{
    private const string DirectoryName = "Directory";

    /// <summary>How to sign in to the demo, for the person who started it.</summary>
    public static string DemoSignIns { get; } = $"""
          Demo sign-ins, each with the password {Demo.Password}
            worker           worker@demo.example, worker2@demo.example
            supervisor       supervisor@demo.example
            administrator    admin@demo.example (operator as well)
            peer             peer@demo.example (not linked to a worker yet)

          Demo partner
            client id        {Demo.PartnerClientId}
            client secret    {Demo.PartnerSecret}

        """;

    /// <summary>The one-time link for the first administrator of a started service; none once there is one.</summary>
    public static async Task<string?> SetupLink(WebApplication identity)
    {
        await using var scope = identity.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().MakeLink(CancellationToken.None);
    }

    /// <summary>Who publishes a directory imported here: the organisation of this name, the only one, or a new one.</summary>
    /// <exception cref="StartupException">There is none of this name, or there are several and none was named.</exception>
    public static async Task<Guid> Publisher(WebApplication identity, string? name, CancellationToken cancellation)
    {
        await using var scope = identity.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDb>();
        var organisations = await db.Organisations.IgnoreQueryFilters([ServiceDb.OrganisationFilter]).ToListAsync(cancellation);
        var fitting = organisations.Where(organisation => name is null || organisation.Name == name).ToList();

        return fitting switch
        {
            [var publisher] => publisher.Id.Value,
            [] when organisations.Count == 0 => await SetUp(name ?? DirectoryName),
            [] => throw new StartupException($"There is no organisation called {name}. There is: {string.Join(", ", organisations.Select(o => o.Name))}."),
            _ => throw new StartupException($"Say with --organisation who publishes: {string.Join(", ", fitting.Select(o => o.Name))}."),
        };

        async Task<Guid> SetUp(string called)
        {
            var publisher = Organisation.SetUp(OrganisationId.New(), called);
            scope.ServiceProvider.GetRequiredService<Tenant>().Enter(publisher.Id);
            db.Organisations.Add(publisher);
            await db.SaveChangesAsync(cancellation);
            return publisher.Id.Value;
        }
    }
}
