using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Persistence;

internal sealed class AttentionMapping : IEntityTypeConfiguration<Attention>
{
    public void Configure(EntityTypeBuilder<Attention> attention)
    {
        attention.ToTable("Attention").Property(a => a.Id).ValueGeneratedNever();
        attention.Property(a => a.Kind).HasConversion<string>().HasMaxLength(30);
        attention.HasIndex(a => a.Person);
        attention.HasIndex(a => a.Relationship);
    }
}
