using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeerSupport.Resources.Domain;

namespace PeerSupport.Resources.Persistence;

internal sealed class ResourcePackMapping : IEntityTypeConfiguration<ResourcePack>
{
    public void Configure(EntityTypeBuilder<ResourcePack> pack)
    {
        pack.ToTable("ResourcePacks").HasKey(p => p.Id);
        pack.Property(p => p.Id).ValueGeneratedNever();
        pack.Property(p => p.State).HasConversion<string>().HasMaxLength(20);
        pack.HasIndex(p => p.RelationshipId);
        pack.OwnsOne(p => p.Answer, answer => answer.Property(a => a.ReadOut).HasMaxLength(PackAnswer.MaxReadOutLength));
        pack.OwnsOne(p => p.Link, link =>
        {
            link.Property(l => l.Hash).HasMaxLength(LinkToken.HashLength).IsUnicode(false);
            link.HasIndex(l => l.Hash).IsUnique();
        });
        pack.OwnsMany(p => p.Entries, entries => entries.ToJson()); // in their order; read and written with the pack only
    }
}

internal sealed class RelationshipCopyMapping : IEntityTypeConfiguration<RelationshipCopy>
{
    public void Configure(EntityTypeBuilder<RelationshipCopy> relationship)
    {
        relationship.ToTable("Relationships");
        relationship.Property(r => r.Zone).HasMaxLength(RelationshipCopy.MaxZoneLength);
        relationship.Property(r => r.CoverAsOf).IsConcurrencyToken();
        relationship.OwnsMany(r => r.Cover, cover =>
        {
            cover.ToTable("Cover").WithOwner().HasForeignKey("RelationshipId");
            cover.Property<int>("Id");
            cover.HasKey("Id");
        });
    }
}

internal sealed class PeerAccountMapping : IEntityTypeConfiguration<PeerAccount>
{
    public void Configure(EntityTypeBuilder<PeerAccount> account)
    {
        account.ToTable("PeerAccounts");
        account.HasIndex(a => a.PersonId);
    }
}
