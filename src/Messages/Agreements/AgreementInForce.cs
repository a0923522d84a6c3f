namespace PeerSupport.Messages.Agreements;

/// <summary>Both sides have accepted every item of this version; it holds from <paramref name="HoldsFrom"/> on.</summary>
/// <param name="Version">1 for the first; an amendment in force is the next.</param>
/// <param name="ReplyTimeHours">Within how many hours the worker answers, where that is agreed.</param>
/// <param name="ReviewEveryDays">Days from one review to the next, counted from the first version.</param>
public sealed record AgreementInForce(
    Guid AgreementId,
    Guid RelationshipId,
    int Version,
    DateTimeOffset HoldsFrom,
    ContactWindow Window,
    int? ReplyTimeHours,
    int ReviewEveryDays,
    IReadOnlyList<AgreedGoal> Goals,
    EndingTerms Ending);
