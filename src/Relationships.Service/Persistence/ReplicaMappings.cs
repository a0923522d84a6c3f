using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PeerSupport.Relationships.Persistence;

internal sealed class SiteMapping : IEntityTypeConfiguration<Site>
{
    public void Configure(EntityTypeBuilder<Site> site)
    {
        site.ToTable("Sites");
        site.Property(s => s.Zone).HasMaxLength(100);
        site.Property(s => s.ClosedDays).HasMaxLength(10_000);
        site.Ignore(s => s.Settings);
    }
}

internal sealed class NegotiationMapping : IEntityTypeConfiguration<Negotiation>
{
    public void Configure(EntityTypeBuilder<Negotiation> negotiation) =>
        negotiation.ToTable("Negotiations").HasIndex(n => n.Relationship);
}

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("People");
        person.Property(p => p.WorkerAt).HasMaxLength(10_000);
    }
}
