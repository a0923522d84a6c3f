using Microsoft.EntityFrameworkCore;
using PeerSupport.Relationships.Domain;
using PeerSupport.ServiceDefaults.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Persistence;

internal abstract class RelationshipsDb(DbContextOptions options, Tenant tenant, TimeProvider clock)
    : ServiceDb(options, tenant, clock)
{
    public DbSet<SupportRelationship> Relationships => Set<SupportRelationship>();
    public DbSet<Contact> Contacts => Set<Contact>();
    public DbSet<Meeting> Meetings => Set<Meeting>();
    public DbSet<Rating> Ratings => Set<Rating>();
    public DbSet<CheckIn> CheckIns => Set<CheckIn>();
    public DbSet<Feedback> Feedback => Set<Feedback>();
    public DbSet<ConversationOpeners> Openers => Set<ConversationOpeners>();
    public DbSet<Concern> Concerns => Set<Concern>();
    public DbSet<Review> Reviews => Set<Review>();
    public DbSet<Barc10> Barc10 => Set<Barc10>();
    public DbSet<Reflection> Reflections => Set<Reflection>();
    public DbSet<SharedReflection> SharedReflections => Set<SharedReflection>();
    public DbSet<SupervisionSession> SupervisionSessions => Set<SupervisionSession>();
    public DbSet<Attention> Attention => Set<Attention>();
    public DbSet<CalendarLink> CalendarLinks => Set<CalendarLink>();
    public DbSet<Negotiation> Negotiations => Set<Negotiation>();
    public DbSet<Site> Sites => Set<Site>();
    public DbSet<Person> People => Set<Person>();

    /// <summary>Days on which nobody works at the site, as far as this service has heard.</summary>
    public async Task<IReadOnlyCollection<DateOnly>> ClosedDaysOf(SiteId site, CancellationToken cancellation) =>
        (await Sites.FindAsync([site.Value], cancellation))?.ClosedDays ?? [];
}

internal sealed class SqliteRelationshipsDb(DbContextOptions<SqliteRelationshipsDb> options, Tenant tenant, TimeProvider clock)
    : RelationshipsDb(options, tenant, clock);

internal sealed class SqlServerRelationshipsDb(
    DbContextOptions<SqlServerRelationshipsDb> options, Tenant tenant, TimeProvider clock)
    : RelationshipsDb(options, tenant, clock);
