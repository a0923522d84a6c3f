using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeerSupport.Resources.Domain;
using PeerSupport.Resources.Editing;

namespace PeerSupport.Resources.Persistence;

internal sealed class CorrectionMapping : IEntityTypeConfiguration<Correction>
{
    public void Configure(EntityTypeBuilder<Correction> correction)
    {
        correction.ToTable("Corrections").HasKey(c => c.Id);
        correction.Property(c => c.Id).ValueGeneratedNever();
        correction.Property(c => c.Revision).IsConcurrencyToken();
        correction.Property(c => c.Suggester).HasMaxLength(Correction.MaxSuggesterLength);
        correction.Property(c => c.State).HasConversion<string>().HasMaxLength(20);
        correction.Property(c => c.Reason).HasMaxLength(Correction.MaxReasonLength);
        correction.Property(c => c.OpenMark).HasMaxLength(Correction.MarkLength).IsUnicode(false);
        correction.HasIndex(c => c.OpenMark).IsUnique();
        correction.HasIndex(c => new { c.Publisher, c.State });
        correction.HasIndex(c => c.Suggester);
        correction.OwnsOne(c => c.Suggested, suggested =>
        {
            suggested.Property(s => s.Kind).HasConversion<string>().HasMaxLength(20);
            suggested.Property(s => s.Field).HasMaxLength(Correction.MaxFieldLength);
            suggested.Property(s => s.Value).HasMaxLength(Correction.MaxValueLength);
            suggested.Property(s => s.Words).HasMaxLength(Correction.MaxWordsLength);
        });
    }
}

internal sealed class DistinctionMapping : IEntityTypeConfiguration<Distinction>
{
    public void Configure(EntityTypeBuilder<Distinction> distinction) =>
        distinction.ToTable("Distinctions").HasKey(d => new { d.First, d.Second });
}
