using PeerSupport.Kernel;
using PeerSupport.Relationships.Clients;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Features;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Http;

namespace PeerSupport.Relationships.Fhir;

/// <summary>Puts goals together: numbers from here, words from the agreement, asked as the user.</summary>
internal sealed class GoalRecords(RelationshipsDb db, AgreementsClient agreements, TimeProvider clock)
{
    /// <summary>The version in force and the newest before it that dropped a goal; a goal that was dropped earlier is left out.</summary>
    private const int MaxVersions = 10;

    /// <exception cref="RuleViolationException">Nothing has been agreed yet.</exception>
    /// <exception cref="DependencyException">The words cannot be read at the moment.</exception>
    public async Task<GoalRecord> Of(SupportRelationship relationship, CancellationToken cancellation)
    {
        if (relationship is not { Agreed: not null, AgreementId: { } agreement })
            throw new RuleViolationException("fhir.nothing-agreed", "Nothing has been agreed yet, so there are no goals to give.");

        var progress = await db.ProgressOf(relationship, cancellation);
        var newest = progress.Goals.ToDictionary(goal => goal, goal => VersionsWith(goal, relationship).Max(version => version.Version));
        var words = await Words(agreement, newest.Values, cancellation);
        return new(relationship, agreement, [.. progress.Goals.Select(Recorded).OfType<RecordedGoal>()], clock.GetUtcNow());

        RecordedGoal? Recorded(GoalProgress goal) =>
            words.TryGetValue((newest[goal], goal.Goal.GoalId), out var found)
                ? new(goal, found, VersionsWith(goal, relationship).Min(version => version.HoldsFrom))
                : goal.Dropped ? null : throw new DependencyException("agreements");
    }

    private async Task<Dictionary<(int Version, Guid Goal), GoalRead>> Words(
        Guid agreement, IEnumerable<int> numbers, CancellationToken cancellation)
    {
        var versions = await Task.WhenAll(numbers.Distinct().OrderDescending().Take(MaxVersions)
            .Select(number => agreements.FindVersion(agreement, number, cancellation)));
        return versions.OfType<VersionRead>().SelectMany(version => version.Goals.Select(goal => (version.Version, Goal: goal)))
            .ToDictionary(found => (found.Version, found.Goal.Id), found => found.Goal);
    }

    private static IEnumerable<AgreementVersion> VersionsWith(GoalProgress goal, SupportRelationship relationship) =>
        relationship.Versions.Where(version => version.Goals.Any(agreed => agreed.GoalId == goal.Goal.GoalId));
}
