using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Kernel;
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
    public DbSet<ImportRecord> Imports => Set<ImportRecord>();
    public DbSet<DirectorySettings> DirectorySettings => Set<DirectorySettings>();
    public DbSet<DirectoryUse> Use => Set<DirectoryUse>();
    public DbSet<UnmetSearch> UnmetSearches => Set<UnmetSearch>();

    /// <summary>
    /// Organisations whose entries no query of this context finds, in whatever way it comes to them. Nobody's, until
    /// <see cref="HideWhatIsNotForAnybody"/>.
    /// </summary>
    public IReadOnlyList<OrganisationId> Hidden { get; private set; } = [];

    /// <summary>From here on this context is that of a reader whom nobody knows.</summary>
    public async Task HideWhatIsNotForAnybody(CancellationToken cancellation) => Hidden = await NotForAnybody(cancellation);

    /// <summary>Organisations that keep their entries for readers who are known.</summary>
    public async Task<IReadOnlyList<OrganisationId>> NotForAnybody(CancellationToken cancellation) =>
        await DirectorySettings.IgnoreQueryFilters([OrganisationFilter]).Where(settings => !settings.AnonymousReading)
            .Select(settings => settings.Organisation).OrderBy(organisation => organisation).ToListAsync(cancellation);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<DirectoryRecord>().HasQueryFilter("readers", record => !Hidden.Contains(record.Owner));
    }

    /// <summary>For after much has changed: lets the database learn how its rows are spread, where it does not by itself.</summary>
    public virtual Task Analyse(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Goes on tracking only what is not staged: a request may have something of its own.</summary>
    public void LetGoOfStaged()
    {
        foreach (var entry in ChangeTracker.Entries().Where(entry => entry.Entity is StagedRecord or StagedLink).ToList())
            entry.State = EntityState.Detached;
    }
}

internal sealed class SqliteResourcesDb(DbContextOptions<SqliteResourcesDb> options, Tenant tenant, TimeProvider clock) : ResourcesDb(options, tenant, clock)
{
    // Without statistics SQLite takes a table's name for a good filter: possible duplicates among 100,000 take minutes, not half a second.
    public override async Task Analyse(CancellationToken cancellation)
    {
        try
        {
            await Database.ExecuteSqlRawAsync("ANALYZE", cancellation);
            SqliteConnection.ClearPool((SqliteConnection)Database.GetDbConnection()); // one that is open keeps to what it has read
        }
        catch (SqliteException)
        {
            // Busy; the next that changes much does it.
        }
    }
}

internal sealed class SqlServerResourcesDb(DbContextOptions<SqlServerResourcesDb> options, Tenant tenant, TimeProvider clock) : ResourcesDb(options, tenant, clock);
