namespace PeerSupport.Relationships.Domain;

/// <summary>How one side sees one aspect.</summary>
/// <param name="Level">1 not at all … 5 fully.</param>
internal sealed record CheckInAnswer(int Level, string? Words)
{
    public const int Lowest = 1;
    public const int Highest = 5;
    public const int WordsMaxLength = 2000;
}
