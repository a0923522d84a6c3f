namespace PeerSupport.Relationships.Domain;

/// <summary>When and where the two mean to meet.</summary>
/// <param name="Link">Where to meet over the network.</param>
/// <param name="GoalId">The goal that it serves; null: it serves the relationship.</param>
internal sealed record MeetingPlan(
    DateTimeOffset StartsAt, int Minutes, MeetingKind Kind, string? Place, string? Link, Guid? GoalId)
{
    /// <summary>As what it is recorded once it took place.</summary>
    public ContactKind ContactKind => Kind is MeetingKind.Call ? ContactKind.Call : ContactKind.Meeting;

    public Channel Channel => Kind switch
    {
        MeetingKind.Call => Channel.Phone,
        MeetingKind.Video => Channel.Video,
        _ => Channel.InPerson,
    };
}
