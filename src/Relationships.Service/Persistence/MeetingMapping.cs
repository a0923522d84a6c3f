using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Persistence;

internal sealed class MeetingMapping : IEntityTypeConfiguration<Meeting>
{
    private const int CodeLength = 20;

    public void Configure(EntityTypeBuilder<Meeting> meeting)
    {
        meeting.ToTable("Meetings").Property(m => m.Id).ValueGeneratedNever();
        meeting.Property(m => m.PlannedBy).HasConversion<string>().HasMaxLength(CodeLength);
        meeting.Property(m => m.State).HasConversion<string>().HasMaxLength(CodeLength);
        meeting.Property(m => m.ExceptionReason).HasMaxLength(Meeting.ReasonMaxLength);
        meeting.HasIndex(m => m.Relationship);
        meeting.OwnsOne(m => m.What, what =>
        {
            what.Property(w => w.Kind).HasConversion<string>().HasMaxLength(CodeLength);
            what.Property(w => w.Place).HasMaxLength(Meeting.PlaceMaxLength);
            what.Property(w => w.Link).HasMaxLength(Meeting.LinkMaxLength);
            what.Ignore(w => w.ContactKind).Ignore(w => w.Channel);
        });
        meeting.Navigation(m => m.What).IsRequired();
        meeting.OwnsOne(m => m.Cancellation, cancelled =>
        {
            cancelled.Property(c => c.By).HasConversion<string>().HasMaxLength(CodeLength);
            cancelled.Property(c => c.Reason).HasMaxLength(Meeting.ReasonMaxLength);
        });
    }
}
