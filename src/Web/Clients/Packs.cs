using System.Globalization;

namespace PeerSupport.Web.Clients;

public sealed record PackView(Guid Id, long Revision, Guid RelationshipId, string State, IReadOnlyList<PackEntryView> Entries,
    PackAnswerView? Answer, DateTimeOffset? LinkMadeAt);

public sealed record PackAnswerView(bool Taken, DateTimeOffset At, bool InPerson);

public sealed record PackEntryView(string ServiceId, string Name, string Reason, string? CurrentAsOf, string? State)
{
    /// <summary>The day on which it was chosen.</summary>
    public DateOnly? Chosen =>
        CurrentAsOf is { Length: >= 10 } text && DateOnly.TryParse(text[..10], CultureInfo.InvariantCulture, out var day) ? day : null;
}

public sealed record PackEntryRequest(string ServiceId, string Reason);

public sealed record MakePackRequest(Guid RelationshipId, IReadOnlyList<PackEntryRequest> Entries);

public sealed record ChangePackRequest(IReadOnlyList<PackEntryRequest> Entries);

public sealed record AnswerPackRequest(bool Taken, InPersonRequest? InPerson);

/// <param name="Url">Said only when the link is made.</param>
public sealed record PackLinkView(string Url, long Revision);

/// <summary>A pack as it is printed, or read by its link.</summary>
public sealed record PackSheetView(DateOnly AsOf, IReadOnlyList<SheetEntryView> Entries);

/// <param name="Service">The directory's entry of today, where it still has one.</param>
public sealed record SheetEntryView(string Name, string Reason, DateOnly CurrentAsOf, string State, DirectoryService? Service);
