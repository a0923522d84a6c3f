using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeerSupport.Relationships.Domain;
using PeerSupport.ServiceDefaults.Persistence;

namespace PeerSupport.Relationships.Persistence;

internal sealed class ConversationOpenersMapping : IEntityTypeConfiguration<ConversationOpeners>
{
    private const int JsonLength = 60_000;

    public void Configure(EntityTypeBuilder<ConversationOpeners> openers)
    {
        openers.ToTable("ConversationOpeners").HasKey(o => o.Organisation);
        openers.Property(o => o.Organisation).ValueGeneratedNever();
        openers.Property(o => o.Texts).AsJson().HasMaxLength(JsonLength);
    }
}
