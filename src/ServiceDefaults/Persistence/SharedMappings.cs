using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Messaging;

namespace PeerSupport.ServiceDefaults.Persistence;

internal sealed class OutboxMapping : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> outbox)
    {
        outbox.ToTable("Outbox").HasKey(m => m.Sequence);
        outbox.Property(m => m.Type).HasMaxLength(200);
        outbox.Property(m => m.TraceParent).HasMaxLength(100);
    }
}

internal sealed class InboxMapping : IEntityTypeConfiguration<InboxMessage>
{
    public void Configure(EntityTypeBuilder<InboxMessage> inbox)
    {
        inbox.ToTable("Inbox").HasKey(m => new { m.MessageId, m.Consumer });
        inbox.Property(m => m.Consumer).HasMaxLength(200);
        inbox.HasIndex(m => m.At);
    }
}

internal sealed class FaultMapping : IEntityTypeConfiguration<FaultedMessage>
{
    public void Configure(EntityTypeBuilder<FaultedMessage> fault)
    {
        fault.ToTable("Faults").HasKey(m => new { m.MessageId, m.Consumer });
        fault.Property(m => m.Consumer).HasMaxLength(200);
        fault.Property(m => m.Type).HasMaxLength(200);
        fault.Property(m => m.Error).HasMaxLength(400);
    }
}

internal sealed class AuditMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> audit)
    {
        audit.ToTable("AuditTrail").HasKey(e => e.Sequence);
        audit.Property(e => e.Operation).HasMaxLength(100);
        audit.HasIndex(e => new { e.Organisation, e.Record });
    }
}

internal sealed class AnswerMapping : IEntityTypeConfiguration<IdempotentAnswer>
{
    public void Configure(EntityTypeBuilder<IdempotentAnswer> answer)
    {
        answer.ToTable("IdempotentAnswers").HasKey(a => a.Key);
        answer.Property(a => a.Key).HasMaxLength(64);
        answer.Property(a => a.RequestHash).HasMaxLength(64);
        answer.HasIndex(a => a.ExpiresAt);
    }
}
