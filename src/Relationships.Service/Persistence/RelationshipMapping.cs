using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeerSupport.Messages.Agreements;
using PeerSupport.Relationships.Domain;
using PeerSupport.ServiceDefaults.Persistence;

namespace PeerSupport.Relationships.Persistence;

internal sealed class RelationshipMapping : IEntityTypeConfiguration<SupportRelationship>
{
    internal const string Owner = "RelationshipId";
    private const int CodeLength = 20;
    private const int JsonLength = 10_000;

    /// <summary>Of every way to reach the peer, each character of its address escaped.</summary>
    private const int WaysLength = 15_000;

    /// <summary>Of every goal, some of the characters escaped.</summary>
    private const int GoalWordsLength = 3 * GoalWords.MaxCount * GoalWords.MaxLength;

    public void Configure(EntityTypeBuilder<SupportRelationship> relationship)
    {
        relationship.ToTable("Relationships").Property(r => r.Id).ValueGeneratedNever();
        relationship.Property(r => r.Zone).HasMaxLength(100);
        relationship.Property(r => r.Phase).HasConversion<string>().HasMaxLength(CodeLength);
        relationship.Property(r => r.SuggestedHours).AsJson().HasMaxLength(JsonLength);
        relationship.Ignore(r => r.Agreed).Ignore(r => r.Hours).Ignore(r => r.LatestPack).Ignore(r => r.HoursInDoubtSince)
            .Ignore(r => r.ProposedHandover).Ignore(r => r.LatestHandover);
        relationship.HasIndex(r => r.Worker);
        relationship.HasIndex(r => r.Site);

        relationship.OwnsOne(r => r.Peer, Peer);
        relationship.Navigation(r => r.Peer).IsRequired();
        relationship.OwnsMany(r => r.Versions, Version);
        relationship.OwnsMany(r => r.FormerWorkers, former =>
        {
            former.ToTable("FormerWorkers").WithOwner().HasForeignKey(Owner);
            former.HasKey(Owner, nameof(FormerWorker.Until));
        });
        relationship.OwnsMany(r => r.Covers, CoverMapping.Of);
        relationship.OwnsMany(r => r.Handovers, HandoverMapping.Of);
        relationship.OwnsMany(r => r.ReviewFlags, flag =>
        {
            flag.ToTable("ReviewFlags").WithOwner().HasForeignKey(Owner);
            flag.HasKey(Owner, nameof(ReviewFlag.Reason));
            flag.Property(f => f.Reason).HasConversion<string>().HasMaxLength(CodeLength);
        });
        relationship.OwnsMany(r => r.Packs, pack =>
        {
            pack.ToTable("Packs").WithOwner().HasForeignKey(Owner);
            pack.HasKey(Owner, nameof(Pack.Id));
            pack.Property(p => p.Id).ValueGeneratedNever();
        });
        relationship.OwnsOne(r => r.Ending, Ending);
        relationship.OwnsOne(r => r.PeerWords, Words);
        relationship.OwnsOne(r => r.WorkerWords, Words);
    }

    private static void Peer(OwnedNavigationBuilder<SupportRelationship, Peer> peer)
    {
        peer.Property(p => p.FirstName).HasMaxLength(Domain.Peer.FirstNameMaxLength);
        peer.HasIndex(p => p.Id);
        peer.Property(p => p.EarlierFirstNames).AsJson().HasMaxLength(JsonLength);
        peer.Property(p => p.Language).HasMaxLength(Domain.Peer.LanguageMaxLength);
        peer.Property(p => p.Ways).AsJson().HasMaxLength(WaysLength);
        peer.HasIndex(p => p.Person);
    }

    private static void Version(OwnedNavigationBuilder<SupportRelationship, AgreementVersion> version)
    {
        version.ToTable("AgreementVersions").WithOwner().HasForeignKey(Owner);
        version.HasKey(Owner, nameof(AgreementVersion.Version));
        version.Property(v => v.Version).ValueGeneratedNever();
        version.Property(v => v.Hours).AsJson().HasMaxLength(JsonLength);
        version.Property(v => v.Goals).AsJson().HasMaxLength(JsonLength);
        version.Property(v => v.Ending).AsJson().HasMaxLength(JsonLength);
    }

    private static void Ending(OwnedNavigationBuilder<SupportRelationship, Ending> ending)
    {
        ending.Property(e => e.Kind).HasConversion<string>().HasMaxLength(CodeLength);
        ending.Property(e => e.Reason).HasMaxLength(Domain.Ending.ReasonMaxLength);
        ending.Property(e => e.ReasonBeforeDay).HasMaxLength(Domain.Ending.ReasonMaxLength);
        ending.Property(e => e.ReasonWithoutReview).HasMaxLength(Domain.Ending.ReasonMaxLength);
        ending.Property(e => e.ReasonWithoutPack).HasMaxLength(Domain.Ending.ReasonMaxLength);
    }

    private static void Words(OwnedNavigationBuilder<SupportRelationship, ClosingWords> words)
    {
        words.Property(w => w.Words).HasMaxLength(ClosingWords.MaxLength);
        words.Property(w => w.Helped).HasMaxLength(ClosingWords.MaxLength);
        words.Property(w => w.ToImprove).HasMaxLength(ClosingWords.MaxLength);
        words.Property(w => w.Goals).AsJson().HasMaxLength(GoalWordsLength);
        words.Property(w => w.ReadOut).HasMaxLength(ClosingWords.MaxLength);
    }
}
