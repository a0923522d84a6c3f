namespace PeerSupport.Relationships.Domain;

/// <summary>How often something was counted, and how many relationships stand behind it.</summary>
internal readonly record struct Tally(int Count, int Behind)
{
    public static Tally operator +(Tally one, Tally other) => new(one.Count + other.Count, one.Behind + other.Behind);
}
