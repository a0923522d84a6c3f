using Microsoft.EntityFrameworkCore;
using PeerSupport.Resources.Domain;
using PeerSupport.Resources.Editing;
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
    public DbSet<Correction> Corrections => Set<Correction>();
    public DbSet<Distinction> Distinctions => Set<Distinction>();
    public DbSet<StagedRecord> StagedRecords => Set<StagedRecord>();
    public DbSet<StagedLink> StagedLinks => Set<StagedLink>();

    /// <summary>Goes on tracking only what is not staged: a request may have something of its own.</summary>
    public void LetGoOfStaged()
    {
        foreach (var entry in ChangeTracker.Entries().Where(entry => entry.Entity is StagedRecord or StagedLink).ToList())
            entry.State = EntityState.Detached;
    }
}

internal sealed class SqliteResourcesDb(DbContextOptions<SqliteResourcesDb> options, Tenant tenant, TimeProvider clock) : ResourcesDb(options, tenant, clock);

internal sealed class SqlServerResourcesDb(DbContextOptions<SqlServerResourcesDb> options, Tenant tenant, TimeProvider clock) : ResourcesDb(options, tenant, clock);
