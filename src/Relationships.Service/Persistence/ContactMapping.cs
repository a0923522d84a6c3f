using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Persistence;

internal sealed class ContactMapping : IEntityTypeConfiguration<Contact>
{
    private const int CodeLength = 20;

    public void Configure(EntityTypeBuilder<Contact> contact)
    {
        contact.Property(c => c.Id).ValueGeneratedNever();
        contact.Property(c => c.Kind).HasConversion<string>().HasMaxLength(CodeLength);
        contact.Property(c => c.Channel).HasConversion<string>().HasMaxLength(CodeLength);
        contact.Property(c => c.ReachedOutBy).HasConversion<string>().HasMaxLength(CodeLength);
        contact.Property(c => c.Note).HasMaxLength(Contact.NoteMaxLength);
        contact.Property(c => c.Place).HasMaxLength(Contact.PlaceMaxLength);
        contact.Property(c => c.Link).HasMaxLength(Contact.LinkMaxLength);
        contact.Property(c => c.ExceptionReason).HasMaxLength(Contact.ReasonMaxLength);
        contact.OwnsOne(c => c.Withheld, withheld =>
        {
            withheld.Property(w => w.Text).HasMaxLength(Contact.NoteMaxLength);
            withheld.Property(w => w.Reason).HasMaxLength(Contact.ReasonMaxLength);
        });
        contact.HasIndex(c => new { c.Relationship, c.At });
    }
}
