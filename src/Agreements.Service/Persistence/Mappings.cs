using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeerSupport.Agreements.Domain;
using PeerSupport.ServiceDefaults.Persistence;

namespace PeerSupport.Agreements.Persistence;

internal sealed class AgreementMapping : IEntityTypeConfiguration<Agreement>
{
    public void Configure(EntityTypeBuilder<Agreement> agreement)
    {
        agreement.ToTable("Agreements").Property(a => a.Id).ValueGeneratedNever();
        agreement.Property(a => a.Status).HasConversion<string>().HasMaxLength(20);
        agreement.Property(a => a.WorkingCopy).AsJson();
        agreement.HasIndex(a => a.Relationship).IsUnique();
        agreement.HasIndex(a => a.Worker);
        agreement.HasIndex(a => a.Site);
        agreement.HasIndex(a => a.Peer);
        agreement.Ignore(a => a.InForce);
        agreement.HasMany(a => a.NewMoves).WithOne().HasForeignKey(MoveMapping.Agreement).IsRequired();

        // The table's name sorts after its owner's: the owner's revision is then checked before a version is inserted.
        agreement.OwnsMany(a => a.Versions, version =>
        {
            version.ToTable("Versions").WithOwner().HasForeignKey("AgreementId");
            version.HasKey("AgreementId", nameof(AgreementVersion.Number));
            version.Property(v => v.Number).ValueGeneratedNever();
            version.Property(v => v.Text).AsJson();
        });
    }
}

internal sealed class MoveMapping : IEntityTypeConfiguration<NegotiationMove>
{
    public const string Agreement = "AgreementId";

    public void Configure(EntityTypeBuilder<NegotiationMove> move)
    {
        move.ToTable("Moves").HasKey(m => m.Sequence);
        move.Property(m => m.Kind).HasConversion<string>().HasMaxLength(20);
        move.Property(m => m.Boundary).HasConversion<string>().HasMaxLength(20);
        move.Property(m => m.Says).AsJson();
        move.Property(m => m.By).AsJson();
    }
}

internal sealed class TemplateMapping : IEntityTypeConfiguration<AgreementTemplate>
{
    public void Configure(EntityTypeBuilder<AgreementTemplate> template)
    {
        template.ToTable("Templates").Property(t => t.Id).ValueGeneratedNever();
        template.Property(t => t.Text).AsJson();
    }
}

internal sealed class ReplicaMappings :
    IEntityTypeConfiguration<Relationship>, IEntityTypeConfiguration<PeerAccount>, IEntityTypeConfiguration<Site>
{
    public void Configure(EntityTypeBuilder<Relationship> relationship)
    {
        relationship.ToTable("Relationships");
        relationship.Property(r => r.Heard).IsConcurrencyToken();
        relationship.OwnsMany(r => r.Cover, cover =>
        {
            cover.ToTable("Cover").WithOwner().HasForeignKey("RelationshipId");
            cover.Property<int>("Id");
            cover.HasKey("Id");
            cover.HasIndex(c => c.WorkerId);
        });
    }

    public void Configure(EntityTypeBuilder<PeerAccount> account)
    {
        account.ToTable("PeerAccounts");
        account.HasIndex(a => a.Person);
    }

    public void Configure(EntityTypeBuilder<Site> site)
    {
        site.ToTable("Sites");
        site.Property(s => s.Zone).HasMaxLength(ContactHours.ZoneMaxLength);
    }
}
