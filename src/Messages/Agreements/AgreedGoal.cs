namespace PeerSupport.Messages.Agreements;

/// <summary>A goal's numbers; its words stay with Agreements.</summary>
/// <param name="Weight">Above 0; importance × difficulty, or 1.</param>
/// <param name="Baseline">The attainment level at the start, −2 to +2.</param>
public sealed record AgreedGoal(Guid GoalId, decimal Weight, int Baseline);
