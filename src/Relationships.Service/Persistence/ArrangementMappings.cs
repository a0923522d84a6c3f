using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Persistence;

internal static class CoverMapping
{
    public static void Of(OwnedNavigationBuilder<SupportRelationship, Cover> cover)
    {
        cover.ToTable("Covers").WithOwner().HasForeignKey(RelationshipMapping.Owner);
        cover.HasKey(RelationshipMapping.Owner, nameof(Cover.Id));
        cover.Property(c => c.Id).ValueGeneratedNever();
        cover.HasIndex(c => c.StandIn);
    }
}

internal static class HandoverMapping
{
    public static void Of(OwnedNavigationBuilder<SupportRelationship, Handover> handover)
    {
        handover.ToTable("Handovers").WithOwner().HasForeignKey(RelationshipMapping.Owner);
        handover.HasKey(RelationshipMapping.Owner, nameof(Handover.Id));
        handover.Property(h => h.Id).ValueGeneratedNever();
        handover.Property(h => h.State).HasConversion<string>().HasMaxLength(20);
        handover.Property(h => h.ReadOut).HasMaxLength(Spoken.ReadOutMaxLength);
        handover.HasIndex(h => h.Worker);
    }
}
