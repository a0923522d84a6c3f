using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeerSupport.Identity.Domain;

namespace PeerSupport.Identity.Persistence;

internal sealed class OrganisationMapping : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> organisation)
    {
        organisation.Property(o => o.Id).ValueGeneratedNever();
        organisation.Property(o => o.Name).HasMaxLength(Organisation.NameMaxLength);
    }
}

internal sealed class SiteMapping : IEntityTypeConfiguration<Site>
{
    public void Configure(EntityTypeBuilder<Site> site)
    {
        site.Property(s => s.Id).ValueGeneratedNever();
        site.Property(s => s.Name).HasMaxLength(Site.NameMaxLength);
        site.Property(s => s.Zone).HasMaxLength(Site.ZoneMaxLength);
        site.OwnsMany(s => s.CrisisContacts, contact =>
        {
            contact.ToTable("SiteCrisisContacts").WithOwner().HasForeignKey("SiteId");
            contact.Property<int>("Id").ValueGeneratedOnAdd();
            contact.HasKey("Id");
            contact.Property(c => c.Name).HasMaxLength(CrisisContact.NameMaxLength);
            contact.Property(c => c.Phone).HasMaxLength(CrisisContact.PhoneMaxLength);
            contact.Property(c => c.Note).HasMaxLength(CrisisContact.NoteMaxLength);
        });
        site.OwnsMany(s => s.ClosedDays, closed =>
        {
            closed.ToTable("SiteClosedDays").WithOwner().HasForeignKey("SiteId");
            closed.HasKey("SiteId", nameof(ClosedDay.Day));
        });
    }
}

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.Property(p => p.Id).ValueGeneratedNever();
        person.Property(p => p.Name).HasMaxLength(Person.NameMaxLength);
        person.Property(p => p.Email).HasMaxLength(Person.EmailMaxLength);
        person.Property(p => p.State).HasConversion<string>().HasMaxLength(20);
        person.HasIndex(p => new { p.Organisation, p.Name });
        person.OwnsMany(p => p.Roles, role =>
        {
            role.ToTable("PersonRoles").WithOwner().HasForeignKey("PersonId");
            role.Property<int>("Id").ValueGeneratedOnAdd();
            role.HasKey("Id");
            role.Property(r => r.Role).HasConversion<string>().HasMaxLength(20);
            role.Ignore(r => r.Name);
        });
    }
}

internal sealed class InvitationMapping : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.Property(i => i.Id).ValueGeneratedNever();
        invitation.Property(i => i.TokenHash).HasMaxLength(OneTimeToken.HashLength);
        invitation.HasIndex(i => i.TokenHash).IsUnique();
        invitation.HasIndex(i => i.Person);
    }
}

internal sealed class PeerLinkMapping : IEntityTypeConfiguration<PeerLink>
{
    public void Configure(EntityTypeBuilder<PeerLink> link)
    {
        link.Property(l => l.Id).ValueGeneratedNever();
        link.Property(l => l.FirstName).HasMaxLength(Person.NameMaxLength);
        link.Property(l => l.TokenHash).HasMaxLength(OneTimeToken.HashLength);
        link.HasIndex(l => l.TokenHash).IsUnique();
        link.HasIndex(l => l.PeerId);
    }
}

internal sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> notice)
    {
        notice.HasKey(n => n.Person);
        notice.Property(n => n.Person).ValueGeneratedNever();
        notice.Property(n => n.DueAt).IsConcurrencyToken();
        notice.HasIndex(n => n.DueAt);
    }
}

internal sealed class PartnerMapping : IEntityTypeConfiguration<Partner>
{
    public void Configure(EntityTypeBuilder<Partner> partner)
    {
        partner.Property(p => p.Id).ValueGeneratedNever();
        partner.Property(p => p.Name).HasMaxLength(Partner.NameMaxLength);
        partner.Property(p => p.ClientId).HasMaxLength(Partner.ClientIdMaxLength);
        partner.HasIndex(p => p.ClientId).IsUnique();
    }
}
