using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Persistence;

internal sealed class CalendarLinkMapping : IEntityTypeConfiguration<CalendarLink>
{
    public void Configure(EntityTypeBuilder<CalendarLink> link)
    {
        link.ToTable("CalendarLinks").HasKey(l => l.Worker);
        link.Property(l => l.Worker).ValueGeneratedNever();
        link.Property(l => l.Hash).HasMaxLength(CalendarToken.HashLength).IsUnicode(false);
        link.HasIndex(l => l.Hash).IsUnique();
    }
}
