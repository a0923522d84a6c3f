namespace PeerSupport.Relationships.Domain;

/// <summary>What one side says about one goal, looking back.</summary>
internal sealed record GoalWords(Guid GoalId, string Words)
{
    public const int MaxLength = 2000;
    public const int MaxCount = 50;
}
