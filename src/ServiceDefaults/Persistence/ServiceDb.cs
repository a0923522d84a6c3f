using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PeerSupport.Kernel;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Messaging;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.ServiceDefaults.Persistence;

/// <summary>
/// What every service's database has in common: aggregates, copies and audit are filtered by organisation, aggregates versioned, and the messages they
/// raised are stored in the outbox by the same save.
/// </summary>
public abstract class ServiceDb(DbContextOptions options, Tenant tenant, TimeProvider clock) : DbContext(options)
{
    /// <summary>The filter that keeps organisations apart; only the public directory and platform work may ignore it.</summary>
    public const string OrganisationFilter = "organisation";

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();
    public DbSet<InboxMessage> Inbox => Set<InboxMessage>();
    public DbSet<FaultedMessage> Faults => Set<FaultedMessage>();
    public DbSet<AuditEntry> AuditTrail => Set<AuditEntry>();
    public DbSet<IdempotentAnswer> Answers => Set<IdempotentAnswer>();

    /// <summary>Whose records queries find; nobody's while the tenant is unknown.</summary>
    public OrganisationId CurrentOrganisation => tenant.Organisation;

    public sealed override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        foreach (var entry in ChangeTracker.Entries<Aggregate>().ToList())
        {
            if (entry.State is EntityState.Added && tenant.IsKnown && entry.Entity.Organisation != tenant.Organisation)
                throw new InvalidOperationException($"A {entry.Metadata.ShortName()} of another organisation cannot be added here.");

            var events = entry.Entity.TakeEvents();
            if (events.Count == 0 && Changed(entry))
                entry.Entity.NextRevision();

            // Each message has a revision of its own, or the second of one save would pass for old news.
            foreach (var happened in events)
            {
                entry.Entity.NextRevision();
                Outbox.Add(OutboxMessage.Of(happened, entry.Entity.Organisation.Value, KeyOf(entry), entry.Entity.Revision, clock.GetUtcNow()));
            }
        }

        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>Not offered: everything here is asynchronous, and the outbox is filled there.</summary>
    public sealed override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("Use SaveChangesAsync.");

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // SQLite cannot order by DateTimeOffset. Every instant here is UTC, so a UTC DateTime loses nothing and stays readable.
        if (Database.IsSqlite())
            configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcDateTimeConverter>();

        foreach (var id in GetType().Assembly.GetTypes().Concat(typeof(Aggregate).Assembly.GetTypes()).Where(IsEntityId))
            configurationBuilder.Properties(id).HaveConversion(typeof(EntityIdConverter<>).MakeGenericType(id));
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ServiceDb).Assembly);
        modelBuilder.ApplyConfigurationsFromAssembly(GetType().Assembly);

        foreach (var aggregate in modelBuilder.Model.GetEntityTypes().Where(e => e.ClrType.IsAssignableTo(typeof(Aggregate))).ToList())
        {
            modelBuilder.Entity(aggregate.ClrType).Ignore(nameof(Aggregate.Events));
            modelBuilder.Entity(aggregate.ClrType).Property(nameof(Aggregate.Revision)).IsConcurrencyToken();
            modelBuilder.Entity(aggregate.ClrType).HasIndex(nameof(Aggregate.Organisation));
            if (aggregate.BaseType is null)
                FilterMethod.MakeGenericMethod(aggregate.ClrType).Invoke(this, [modelBuilder]);
        }

        modelBuilder.Entity<AuditEntry>().HasQueryFilter(OrganisationFilter, entry => entry.Organisation == CurrentOrganisation);
        foreach (var copy in modelBuilder.Model.GetEntityTypes().Where(e => e.BaseType is null && e.ClrType.IsAssignableTo(typeof(Replica))).ToList())
            CopyMethod.MakeGenericMethod(copy.ClrType).Invoke(this, [modelBuilder]);
    }

    private static readonly MethodInfo FilterMethod =
        typeof(ServiceDb).GetMethod(nameof(FilterByOrganisation), BindingFlags.Instance | BindingFlags.NonPublic)!;

    private static readonly MethodInfo CopyMethod =
        typeof(ServiceDb).GetMethod(nameof(ConfigureCopy), BindingFlags.Instance | BindingFlags.NonPublic)!;

    private void ConfigureCopy<TReplica>(ModelBuilder modelBuilder) where TReplica : Replica
    {
        var copies = modelBuilder.Entity<TReplica>();
        copies.Property(copy => copy.Id).ValueGeneratedNever();

        // Of two messages consumed at once, the older cannot be saved over the newer: its consumer is tried again.
        copies.Property(copy => copy.Revision).IsConcurrencyToken();
        copies.HasQueryFilter(OrganisationFilter, copy => copy.OrganisationId == CurrentOrganisation.Value);
    }

    private void FilterByOrganisation<TAggregate>(ModelBuilder modelBuilder) where TAggregate : Aggregate =>
        modelBuilder.Entity<TAggregate>().HasQueryFilter(OrganisationFilter, aggregate => aggregate.Organisation == CurrentOrganisation);

    private static Guid KeyOf(EntityEntry<Aggregate> aggregate)
    {
        var key = aggregate.Metadata.FindPrimaryKey()!.Properties[0];
        var value = aggregate.CurrentValues[key];
        return (Guid)(key.GetTypeMapping().Converter?.ConvertToProvider(value) ?? value)!;
    }

    /// <summary>An aggregate has changed when anything inside its boundary has, not only its own columns.</summary>
    private static bool Changed(EntityEntry aggregate) =>
        aggregate.State is EntityState.Added or EntityState.Modified or EntityState.Deleted || PartsChanged(aggregate);

    private static bool PartsChanged(EntityEntry whole) => LostAPart(whole) || whole.Navigations
        .Where(navigation => navigation.Metadata.TargetEntityType.IsOwned())
        .Any(navigation => navigation.IsModified || Parts(navigation)
            .Select(part => whole.Context.Entry(part))
            .Any(part => part.State is not EntityState.Unchanged || PartsChanged(part)));

    // A part that was taken out of its list is no longer found by going through the list.
    private static bool LostAPart(EntityEntry whole) => whole.Context.ChangeTracker.Entries()
        .Any(part => part.State is EntityState.Deleted && part.Metadata.FindOwnership() is { } ownership
            && ownership.PrincipalEntityType == whole.Metadata
            && ownership.Properties.Zip(ownership.PrincipalKey.Properties, (foreign, key) => Equals(part.OriginalValues[foreign], whole.CurrentValues[key])).All(same => same));

    private static IEnumerable<object> Parts(NavigationEntry navigation) => navigation.CurrentValue switch
    {
        null => [],
        System.Collections.IEnumerable many => many.Cast<object>(),
        var one => [one],
    };

    private static bool IsEntityId(Type type) =>
        type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityId<>));

    private sealed class EntityIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => From(value))
        where TId : struct, IEntityId<TId>
    {
        private static TId From(Guid value) => TId.From(value);
    }

    private sealed class UtcDateTimeConverter() : ValueConverter<DateTimeOffset, DateTime>(
        instant => instant.UtcDateTime, stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
}
