using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeerSupport.Relationships.Domain;
using PeerSupport.ServiceDefaults.Persistence;

namespace PeerSupport.Relationships.Persistence;

internal sealed class Barc10Mapping : IEntityTypeConfiguration<Barc10>
{
    private const int JsonLength = 100;

    public void Configure(EntityTypeBuilder<Barc10> barc10)
    {
        barc10.ToTable("Barc10").Property(b => b.Id).ValueGeneratedNever();
        barc10.Property(b => b.Answers).AsJson().HasMaxLength(JsonLength);
        barc10.Property(b => b.ReadOut).HasMaxLength(Spoken.ReadOutMaxLength);
        barc10.HasIndex(b => new { b.Relationship, b.At });
    }
}
