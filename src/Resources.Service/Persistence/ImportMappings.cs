using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeerSupport.Resources.Imports;

namespace PeerSupport.Resources.Persistence;

internal sealed class ImportRecordMapping : IEntityTypeConfiguration<ImportRecord>
{
    private const int MaxRowsLength = 2000; // a number for each of the standard's tables

    public void Configure(EntityTypeBuilder<ImportRecord> import)
    {
        import.ToTable("Imports").HasKey(i => i.Id);
        import.Property(i => i.Id).ValueGeneratedNever();
        import.Property(i => i.State).HasConversion<string>().HasMaxLength(20);
        import.Property(i => i.Step).HasConversion<string>().HasMaxLength(20);
        import.Property(i => i.File).HasMaxLength(ImportRecord.MaxFileLength);
        import.Property(i => i.Rows).HasMaxLength(MaxRowsLength);
        import.HasIndex(i => new { i.Owner, i.StartedAt });
    }
}
