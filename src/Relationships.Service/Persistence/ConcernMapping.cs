using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Persistence;

internal sealed class ConcernMapping : IEntityTypeConfiguration<Concern>
{
    public void Configure(EntityTypeBuilder<Concern> concern)
    {
        concern.ToTable("Concerns").Property(c => c.Id).ValueGeneratedNever();
        concern.Property(c => c.RaisedBy).HasConversion<string>().HasMaxLength(20);
        concern.Property(c => c.Words).HasMaxLength(Concern.WordsMaxLength);
        concern.Property(c => c.ReadOut).HasMaxLength(Spoken.ReadOutMaxLength);
        concern.OwnsOne(c => c.Answer, answer => answer.Property(a => a.Words).HasMaxLength(Concern.WordsMaxLength));
        concern.HasIndex(c => new { c.Relationship, c.At });
    }
}
