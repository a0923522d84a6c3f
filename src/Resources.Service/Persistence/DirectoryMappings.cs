using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeerSupport.Resources.Hsds;
using PeerSupport.Resources.Imports;

namespace PeerSupport.Resources.Persistence;

/// <summary>Lengths of the directory's columns. Fields and words are as long as the publisher's texts, which the import bounds.</summary>
internal static class DirectoryLengths
{
    public const int HsdsName = 40;
    public const int Name = 400;
    public const int Status = 40;
    public const int Zone = 64;
    public const int Hash = 32;
    public const int Postcode = 20;
}

internal sealed class DirectoryRecordMapping : IEntityTypeConfiguration<DirectoryRecord>
{
    public void Configure(EntityTypeBuilder<DirectoryRecord> record)
    {
        record.ToTable("DirectoryRecords").HasKey(r => new { r.TableName, r.Id });
        record.Property(r => r.TableName).HasMaxLength(DirectoryLengths.HsdsName).IsUnicode(false);
        record.Property(r => r.Hash).HasMaxLength(DirectoryLengths.Hash).IsFixedLength();
        record.Property(r => r.Zone).HasMaxLength(DirectoryLengths.Zone);
        record.Property(r => r.Name).HasMaxLength(DirectoryLengths.Name);
        record.Property(r => r.Status).HasMaxLength(DirectoryLengths.Status);
        record.Property(r => r.Postcode).HasMaxLength(DirectoryLengths.Postcode);
        record.Property(r => r.Likeness).HasMaxLength(DirectoryLengths.Name);
        record.HasIndex(r => r.ChangedBy);
        record.HasIndex(r => new { r.TableName, r.AddedBy, r.Id });
        record.HasIndex(r => new { r.TableName, r.TouchedBy, r.Id });
        record.HasIndex(r => r.Postcode);
        record.HasIndex(r => r.Latitude);
        record.HasIndex(r => r.Likeness);
    }
}

internal sealed class DirectoryLinkMapping : IEntityTypeConfiguration<DirectoryLink>
{
    public void Configure(EntityTypeBuilder<DirectoryLink> link)
    {
        link.ToTable("DirectoryLinks").HasKey(l => new { l.TableName, l.Id, l.Field });
        link.Property(l => l.TableName).HasMaxLength(DirectoryLengths.HsdsName).IsUnicode(false);
        link.Property(l => l.Field).HasMaxLength(DirectoryLengths.HsdsName).IsUnicode(false);
        link.Property(l => l.TargetTable).HasMaxLength(DirectoryLengths.HsdsName).IsUnicode(false);
        link.HasIndex(l => new { l.Target, l.TableName, l.Field });
    }
}

internal sealed class DirectoryChangeMapping : IEntityTypeConfiguration<DirectoryChange>
{
    public void Configure(EntityTypeBuilder<DirectoryChange> change)
    {
        change.ToTable("DirectoryChanges").HasKey(c => c.Number);
        change.HasIndex(c => c.At);
    }
}

internal sealed class StagedRecordMapping : IEntityTypeConfiguration<StagedRecord>
{
    public void Configure(EntityTypeBuilder<StagedRecord> record)
    {
        record.ToTable("StagedRecords").HasKey(r => new { r.Import, r.TableName, r.Line, r.Part });
        record.Property(r => r.TableName).HasMaxLength(DirectoryLengths.HsdsName).IsUnicode(false);
        record.Property(r => r.Hash).HasMaxLength(DirectoryLengths.Hash).IsFixedLength();
        record.Property(r => r.Zone).HasMaxLength(DirectoryLengths.Zone);
        record.Property(r => r.Name).HasMaxLength(DirectoryLengths.Name);
        record.Property(r => r.Status).HasMaxLength(DirectoryLengths.Status);
        record.Property(r => r.Postcode).HasMaxLength(DirectoryLengths.Postcode);
        record.Property(r => r.Likeness).HasMaxLength(DirectoryLengths.Name);
        record.HasIndex(r => new { r.Import, r.TableName, r.Id });
        record.HasIndex(r => r.StagedAt);
    }
}

internal sealed class StagedLinkMapping : IEntityTypeConfiguration<StagedLink>
{
    public void Configure(EntityTypeBuilder<StagedLink> link)
    {
        link.ToTable("StagedLinks").HasKey(l => new { l.Import, l.TableName, l.Line, l.Part, l.Field });
        link.Property(l => l.TableName).HasMaxLength(DirectoryLengths.HsdsName).IsUnicode(false);
        link.Property(l => l.Field).HasMaxLength(DirectoryLengths.HsdsName).IsUnicode(false);
        link.Property(l => l.TargetTable).HasMaxLength(DirectoryLengths.HsdsName).IsUnicode(false);
    }
}
