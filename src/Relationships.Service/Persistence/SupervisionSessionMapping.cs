using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Persistence;

internal sealed class SupervisionSessionMapping : IEntityTypeConfiguration<SupervisionSession>
{
    public void Configure(EntityTypeBuilder<SupervisionSession> session)
    {
        session.ToTable("SupervisionSessions").Property(s => s.Id).ValueGeneratedNever();
        session.Property(s => s.Notes).HasMaxLength(SupervisionSession.NotesMaxLength);
        session.HasIndex(s => new { s.Site, s.Worker, s.PlannedAt });
        session.HasIndex(s => s.Supervisor);
    }
}
