using PeerSupport.Messages.Agreements;

namespace PeerSupport.Relationships.Domain;

/// <summary>What one version of the agreement says in numbers and codes, kept for as long as the relationship.</summary>
/// <param name="HoldsFrom">Until the next version's own instant.</param>
/// <param name="ReplyTimeHours">Within how many hours the worker answers, where that is agreed.</param>
/// <param name="ReviewEveryDays">Days from one review to the next.</param>
internal sealed record AgreementVersion(
    int Version,
    DateTimeOffset HoldsFrom,
    ContactHours Hours,
    int? ReplyTimeHours,
    int ReviewEveryDays,
    IReadOnlyList<AgreedGoal> Goals,
    EndingTerms Ending)
{
    public static AgreementVersion Of(AgreementInForce agreed) =>
        new(agreed.Version, agreed.HoldsFrom, ContactHours.Of(agreed.Window), agreed.ReplyTimeHours, agreed.ReviewEveryDays,
            agreed.Goals, agreed.Ending);
}
