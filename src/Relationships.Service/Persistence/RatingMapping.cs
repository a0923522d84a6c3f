using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Persistence;

internal sealed class RatingMapping : IEntityTypeConfiguration<Rating>
{
    public void Configure(EntityTypeBuilder<Rating> rating)
    {
        rating.Property(r => r.Id).ValueGeneratedNever();
        rating.Property(r => r.Side).HasConversion<string>().HasMaxLength(20);
        rating.Property(r => r.Words).HasMaxLength(Rating.WordsMaxLength);
        rating.Property(r => r.ReadOut).HasMaxLength(Spoken.ReadOutMaxLength);
        rating.HasIndex(r => new { r.Relationship, r.At });
    }
}
