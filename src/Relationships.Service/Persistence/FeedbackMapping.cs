using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Persistence;

internal sealed class FeedbackMapping : IEntityTypeConfiguration<Feedback>
{
    public void Configure(EntityTypeBuilder<Feedback> feedback)
    {
        feedback.ToTable("Feedback").Property(f => f.Id).ValueGeneratedNever();
        feedback.Property(f => f.Words).HasMaxLength(Feedback.WordsMaxLength);
        feedback.HasIndex(f => new { f.Relationship, f.At });
    }
}
