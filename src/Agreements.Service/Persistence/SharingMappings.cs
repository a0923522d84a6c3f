using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeerSupport.Agreements.Domain;
using PeerSupport.ServiceDefaults.Persistence;

namespace PeerSupport.Agreements.Persistence;

internal sealed class ConsentMapping : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> consent)
    {
        consent.ToTable("Consents").Property(c => c.Id).ValueGeneratedNever();
        consent.Property(c => c.Recipient).HasMaxLength(ConsentTerms.RecipientMaxLength);
        consent.Property(c => c.Purpose).HasMaxLength(ConsentTerms.PurposeMaxLength);
        consent.Property(c => c.What).HasMaxLength(ConsentTerms.WhatMaxLength);
        consent.Property(c => c.Given).AsJson();
        consent.Property(c => c.Revoked!).AsJson();
        consent.HasIndex(c => c.Agreement);
    }
}

internal sealed class DisclosureMapping : IEntityTypeConfiguration<Disclosure>
{
    public void Configure(EntityTypeBuilder<Disclosure> disclosure)
    {
        disclosure.ToTable("Disclosures").Property(d => d.Id).ValueGeneratedNever();
        disclosure.Property(d => d.Recipient).HasMaxLength(ConsentTerms.RecipientMaxLength);
        disclosure.Property(d => d.Purpose).HasMaxLength(ConsentTerms.PurposeMaxLength);
        disclosure.Property(d => d.What).HasMaxLength(ConsentTerms.WhatMaxLength);
        disclosure.Property(d => d.Consented).HasMaxLength(ConsentTerms.WhatMaxLength);
        disclosure.Property(d => d.Serves).HasMaxLength(DisclosureTerms.ServesMaxLength);
        disclosure.Property(d => d.DangerToLife).HasMaxLength(DisclosureTerms.DangerMaxLength);
        disclosure.Property(d => d.Notice).HasMaxLength(Disclosure.NoticeMaxLength);
        disclosure.HasIndex(d => d.Agreement);
    }
}
