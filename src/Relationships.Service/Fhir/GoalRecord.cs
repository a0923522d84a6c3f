using PeerSupport.Relationships.Clients;
using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Fhir;

/// <summary>What may leave about a person: their goals, in words and numbers, with the ratings by both sides.</summary>
/// <param name="At">When it was put together.</param>
internal sealed record GoalRecord(
    SupportRelationship Relationship, Guid Agreement, IReadOnlyList<RecordedGoal> Goals, DateTimeOffset At);

/// <param name="Words">As the newest version has them that holds this goal.</param>
/// <param name="AgreedAt">When the first version that holds this goal came into force.</param>
internal sealed record RecordedGoal(GoalProgress Progress, GoalRead Words, DateTimeOffset AgreedAt)
{
    public Guid Id => Words.Id;
}
