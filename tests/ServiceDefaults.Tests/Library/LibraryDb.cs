using Microsoft.EntityFrameworkCore;
using PeerSupport.ServiceDefaults.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.ServiceDefaults.Tests.Library;

public abstract class LibraryDb(DbContextOptions options, Tenant tenant, TimeProvider clock) : ServiceDb(options, tenant, clock)
{
    public DbSet<Shelf> Shelves => Set<Shelf>();
    public DbSet<ShelfCopy> Copies => Set<ShelfCopy>();
    public DbSet<Tally> Tallies => Set<Tally>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Shelf>(shelf =>
        {
            shelf.Property(s => s.Name).HasMaxLength(100);
            shelf.HasIndex(s => s.Name).IsUnique();
            shelf.OwnsOne(s => s.Plaque).Property(p => p.Words).HasMaxLength(100);
            shelf.OwnsMany(s => s.Books, book =>
            {
                book.Property<int>("Number");
                book.HasKey("Number");
                book.Property(b => b.Title).HasMaxLength(100);
            });
        });
        modelBuilder.Entity<Tally>().HasKey(t => t.Id);
        base.OnModelCreating(modelBuilder);
    }
}

public sealed class SqliteLibraryDb(DbContextOptions<SqliteLibraryDb> options, Tenant tenant, TimeProvider clock) : LibraryDb(options, tenant, clock);

public sealed class SqlServerLibraryDb(DbContextOptions<SqlServerLibraryDb> options, Tenant tenant, TimeProvider clock) : LibraryDb(options, tenant, clock);

/// <summary>What the service remembers of a shelf.</summary>
public sealed class ShelfCopy : Replica
{
    public int Places { get; set; }
}

/// <summary>A row for each time that a consumer took effect.</summary>
public sealed record Tally(Guid Id, string By, Guid ShelfId);
