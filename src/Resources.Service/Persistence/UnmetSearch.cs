using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PeerSupport.Resources.Persistence;

/// <summary>
/// Words for which the directory had nothing, and in how many minutes of a day somebody looked for them. Nobody's: not who, not from
/// where, nothing finer than the day.
/// </summary>
internal sealed class UnmetSearch
{
    public const int MaxWordsLength = 60;

    public string Words { get; init; } = null!;
    public DateOnly Day { get; init; }
    public int Count { get; set; }
}

internal sealed class UnmetSearchMapping : IEntityTypeConfiguration<UnmetSearch>
{
    public void Configure(EntityTypeBuilder<UnmetSearch> unmet)
    {
        unmet.ToTable("UnmetSearches").HasKey(u => new { u.Day, u.Words });
        unmet.Property(u => u.Words).HasMaxLength(UnmetSearch.MaxWordsLength);
    }
}
