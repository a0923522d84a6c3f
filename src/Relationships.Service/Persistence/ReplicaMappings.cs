using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PeerSupport.Relationships.Persistence;

// The revision is a concurrency token: of two messages consumed at once, the older cannot be saved over the newer.
internal sealed class SiteMapping : IEntityTypeConfiguration<Site>
{
    public void Configure(EntityTypeBuilder<Site> site)
    {
        site.ToTable("Sites").Property(s => s.Id).ValueGeneratedNever();
        site.Property(s => s.Revision).IsConcurrencyToken();
        site.Property(s => s.Zone).HasMaxLength(100);
        site.Property(s => s.ClosedDays).HasMaxLength(10_000);
        site.Ignore(s => s.Settings);
    }
}

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("People").Property(p => p.Id).ValueGeneratedNever();
        person.Property(p => p.Revision).IsConcurrencyToken();
        person.Property(p => p.WorkerAt).HasMaxLength(10_000);
    }
}
