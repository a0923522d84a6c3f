using Microsoft.EntityFrameworkCore;
using PeerSupport.Identity.Accounts;
using PeerSupport.Identity.Domain;
using PeerSupport.Identity.OpenId;
using PeerSupport.ServiceDefaults.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Identity.Persistence;

internal abstract class IdentityDb(DbContextOptions options, Tenant tenant, TimeProvider clock)
    : ServiceDb(options, tenant, clock)
{
    public DbSet<Organisation> Organisations => Set<Organisation>();
    public DbSet<Site> Sites => Set<Site>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<PeerLink> PeerLinks => Set<PeerLink>();
    public DbSet<Partner> Partners => Set<Partner>();
    public DbSet<Notice> Notices => Set<Notice>();
    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<SetupLink> SetupLinks => Set<SetupLink>();
    public DbSet<SigningKey> SigningKeys => Set<SigningKey>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.UseOpenIddict();
    }
}

internal sealed class SqliteIdentityDb(DbContextOptions<SqliteIdentityDb> options, Tenant tenant,
    TimeProvider clock)
    : IdentityDb(options, tenant, clock);

internal sealed class SqlServerIdentityDb(DbContextOptions<SqlServerIdentityDb> options, Tenant tenant,
    TimeProvider clock)
    : IdentityDb(options, tenant, clock);
