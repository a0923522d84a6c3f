using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeerSupport.Relationships.Domain;
using PeerSupport.ServiceDefaults.Persistence;

namespace PeerSupport.Relationships.Persistence;

internal sealed class ReflectionMapping : IEntityTypeConfiguration<Reflection>
{
    /// <summary>Twelve passages, some of their characters escaped.</summary>
    internal const int TextMaxLength = 300_000;

    public void Configure(EntityTypeBuilder<Reflection> reflection)
    {
        reflection.ToTable("Reflections").Property(r => r.Id).ValueGeneratedNever();
        reflection.Property(r => r.Text).AsJson().HasMaxLength(TextMaxLength);
        reflection.HasIndex(r => new { r.Author, r.ChangedAt });
    }
}

internal sealed class SharedReflectionMapping : IEntityTypeConfiguration<SharedReflection>
{
    public void Configure(EntityTypeBuilder<SharedReflection> shared)
    {
        shared.ToTable("SharedReflections").Property(s => s.Id).ValueGeneratedNever();
        shared.Property(s => s.Text).AsJson().HasMaxLength(ReflectionMapping.TextMaxLength);
        shared.HasIndex(s => s.Reflection).IsUnique();
        shared.HasIndex(s => new { s.Site, s.SharedAt });
    }
}
