using Microsoft.EntityFrameworkCore;
using PeerSupport.Resources.Domain;
using PeerSupport.Resources.Hsds;
using PeerSupport.Resources.Imports;
using PeerSupport.ServiceDefaults.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Resources.Persistence;

internal abstract class ResourcesDb(DbContextOptions options, Tenant tenant, TimeProvider clock) : ServiceDb(options, tenant, clock)
{
    public DbSet<ResourcePack> Packs => Set<ResourcePack>();
    public DbSet<RelationshipCopy> Relationships => Set<RelationshipCopy>();
    public DbSet<PeerAccount> PeerAccounts => Set<PeerAccount>();
    public DbSet<DirectoryRecord> Records => Set<DirectoryRecord>();
    public DbSet<DirectoryLink> Links => Set<DirectoryLink>();
    public DbSet<DirectoryChange> Changes => Set<DirectoryChange>();
    public DbSet<StagedRecord> StagedRecords => Set<StagedRecord>();
    public DbSet<StagedLink> StagedLinks => Set<StagedLink>();
    public DbSet<UnmetSearch> UnmetSearches => Set<UnmetSearch>();
}

internal sealed class SqliteResourcesDb(DbContextOptions<SqliteResourcesDb> options, Tenant tenant, TimeProvider clock) : ResourcesDb(options, tenant, clock);

internal sealed class SqlServerResourcesDb(DbContextOptions<SqlServerResourcesDb> options, Tenant tenant, TimeProvider clock) : ResourcesDb(options, tenant, clock);
