using PeerSupport.Relationships.Clients;

namespace PeerSupport.Relationships.Features;

public sealed record CrisisContactView(string Name, string Phone, string? Note)
{
    internal static CrisisContactView Of(CrisisContactRead contact) => new(contact.Name, contact.Phone, contact.Note);
}

/// <summary>What a peer is told who reached out outside the agreed hours. What could not be found out in time is null.</summary>
/// <param name="HoursBeginAt">From when on the worker may answer.</param>
/// <param name="ReplyWithinHours">Within how many hours the worker answers, where that is agreed.</param>
/// <param name="ContactHours">The agreement's own words.</param>
/// <param name="ReplyTime">The agreement's own words.</param>
/// <param name="CrisisContacts">Whom to call when it cannot wait.</param>
public sealed record OutOfHoursAnswer(
    DateTimeOffset? HoursBeginAt,
    int? ReplyWithinHours,
    string? ContactHours,
    string? ReplyTime,
    IReadOnlyList<CrisisContactView>? CrisisContacts)
{
    internal static OutOfHoursAnswer Of(
        DateTimeOffset? hoursBeginAt, int? replyWithinHours, VersionRead? agreed, SiteRead? site) =>
        new(hoursBeginAt, replyWithinHours, agreed?.TextOf("contactHours"), agreed?.TextOf("replyTime"),
            site is null ? null : [.. site.CrisisContacts.Select(CrisisContactView.Of)]);
}
