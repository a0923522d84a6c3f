using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using PeerSupport.Identity.Accounts;
using PeerSupport.Identity.Domain;
using PeerSupport.Identity.OpenId;
using PeerSupport.Identity.Persistence;
using PeerSupport.Kernel;
using PeerSupport.ServiceDefaults;
using PeerSupport.ServiceDefaults.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Identity;

/// <summary>A demo person, and an access token of theirs.</summary>
public sealed record DemoAccess(Guid Person, string Token);

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
            peer             peer@demo.example

          Demo partner
            client id        {Demo.PartnerClientId}
            client secret    {Demo.PartnerSecret}

        """;

    public static Guid DemoSite { get; } = Demo.SiteId.Value;

    /// <summary>What a demo person is known by to the services, for this process to act as them.</summary>
    public static async Task<DemoAccess> DemoAccessOf(WebApplication identity, string mailbox)
    {
        await using var scope = identity.Services.CreateAsyncScope();
        var (account, person) = await DemoAccount(scope.ServiceProvider, mailbox);
        var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = scope.ServiceProvider.GetRequiredService<PublicAddress>().Origin.AbsoluteUri,
            Audience = TokenClaims.Audience,
            TokenType = "at+jwt",
            Subject = (ClaimsIdentity)TokenClaims.Of(account, person, [RegisteredClients.PeopleScope]).Identity!,
            SigningCredentials = new(scope.ServiceProvider.GetRequiredService<SigningKeys>().SigningKey, SecurityAlgorithms.RsaSha256),
        });
        return new(person.Id.Value, token);
    }

    /// <summary>The demo's peer takes up a worker's link with the account that they have.</summary>
    public static async Task JoinDemoPeer(WebApplication identity, string link)
    {
        await using var scope = identity.Services.CreateAsyncScope();
        var (_, person) = await DemoAccount(scope.ServiceProvider, "peer");
        var db = scope.ServiceProvider.GetRequiredService<IdentityDb>();
        var hash = new OneTimeToken(link.Split('/')[^1]).Hash;
        var taken = await db.PeerLinks.SingleAsync(l => l.TokenHash == hash);
        taken.TakeUp(person.Id, scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow());
        person.BecomePeer();
        await db.SaveChangesAsync();
    }

    private static async Task<(Account, Person)> DemoAccount(IServiceProvider services, string mailbox)
    {
        var account = await services.GetRequiredService<IdentityDb>().Accounts.SingleAsync(a => a.UserName == $"{mailbox}@demo.example");
        return (account, (await services.GetRequiredService<TokenClaims>().PersonOf(account, CancellationToken.None))!);
    }

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
