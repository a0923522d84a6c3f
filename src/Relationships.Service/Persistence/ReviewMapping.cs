using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Persistence;

internal sealed class ReviewMapping : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> review)
    {
        review.ToTable("Reviews").Property(r => r.Id).ValueGeneratedNever();
        review.OwnsOne(r => r.Scores, Scores).Navigation(r => r.Scores).IsRequired();
        review.OwnsOne(r => r.PeerWords, Words);
        review.OwnsOne(r => r.WorkerWords, Words);
        review.HasIndex(r => new { r.Relationship, r.HeldOn }).IsUnique();
    }

    private static void Scores(OwnedNavigationBuilder<Review, ReviewScores> scores)
    {
        const int Digits = 5, Decimals = 2;
        scores.Property(s => s.PeerStart).HasPrecision(Digits, Decimals);
        scores.Property(s => s.PeerNow).HasPrecision(Digits, Decimals);
        scores.Property(s => s.WorkerStart).HasPrecision(Digits, Decimals);
        scores.Property(s => s.WorkerNow).HasPrecision(Digits, Decimals);
    }

    private static void Words(OwnedNavigationBuilder<Review, ReviewWords> words)
    {
        words.Property(w => w.Words).HasMaxLength(ReviewWords.MaxLength);
        words.Property(w => w.ReadOut).HasMaxLength(Spoken.ReadOutMaxLength);
    }
}
