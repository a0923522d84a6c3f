using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeerSupport.Resources.Domain;

namespace PeerSupport.Resources.Persistence;

internal sealed class DirectorySettingsMapping : IEntityTypeConfiguration<DirectorySettings>
{
    public void Configure(EntityTypeBuilder<DirectorySettings> settings)
    {
        settings.ToTable("DirectorySettings").HasKey(s => s.Organisation);
        settings.Property(s => s.Organisation).ValueGeneratedNever();
    }
}

internal sealed class DirectoryUseMapping : IEntityTypeConfiguration<DirectoryUse>
{
    public void Configure(EntityTypeBuilder<DirectoryUse> use)
    {
        use.ToTable("DirectoryUse").HasKey(u => new { u.Organisation, u.Day, u.Client });
        use.Property(u => u.Client).HasMaxLength(DirectoryUser.MaxClientLength);
        use.HasIndex(u => u.Day);
    }
}
