using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Persistence;

internal sealed class CheckInMapping : IEntityTypeConfiguration<CheckIn>
{
    public void Configure(EntityTypeBuilder<CheckIn> checkIn)
    {
        checkIn.ToTable("CheckIns").Property(c => c.Id).ValueGeneratedNever();
        checkIn.Property(c => c.Side).HasConversion<string>().HasMaxLength(20);
        checkIn.Property(c => c.ReadOut).HasMaxLength(Spoken.ReadOutMaxLength);
        checkIn.OwnsOne(c => c.Heard, Answer).OwnsOne(c => c.WhatMatters, Answer);
        checkIn.OwnsOne(c => c.WayOfWorking, Answer).OwnsOne(c => c.BoundariesKept, Answer);
        checkIn.Navigation(c => c.Heard).IsRequired();
        checkIn.Navigation(c => c.WhatMatters).IsRequired();
        checkIn.Navigation(c => c.WayOfWorking).IsRequired();
        checkIn.Navigation(c => c.BoundariesKept).IsRequired();
        checkIn.HasIndex(c => new { c.Relationship, c.Side, c.At });
    }

    private static void Answer(OwnedNavigationBuilder<CheckIn, CheckInAnswer> answer) =>
        answer.Property(a => a.Words).HasMaxLength(CheckInAnswer.WordsMaxLength);
}
