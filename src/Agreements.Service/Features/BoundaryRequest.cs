using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using PeerSupport.Agreements.Domain;
using PeerSupport.Messages;
using PeerSupport.ServiceDefaults.Http;

namespace PeerSupport.Agreements.Features;

/// <summary>What a boundary is to say. Contact hours, reply time and ending belong to the kinds of those names, and to no
/// other.</summary>
/// <param name="InPerson">Set by the worker who records what the peer put forward in person.</param>
public sealed record BoundaryRequest(
    [property: JsonRequired] BoundaryKind Kind,
    [property: Required, MaxLength(BoundaryTerms.TextMaxLength)] string Text,
    ContactHoursRequest? ContactHours = null,
    [property: Range(1, BoundaryTerms.MaxReplyTimeHours)] int? ReplyTimeHours = null,
    EndingRequest? Ending = null,
    InPersonRequest? InPerson = null) : IValidatableObject
{
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        BelongingTo.Kind(Kind, ContactHours, nameof(ContactHours), ReplyTimeHours, Ending);

    internal BoundaryTerms ToTerms() => new(Kind, Text, ContactHours?.ToWindow(), ReplyTimeHours, Ending?.ToEnding());
}

/// <param name="Zone">IANA name of a time zone, such as <c>America/Chicago</c>.</param>
public sealed record ContactHoursRequest(
    [property: Required, MaxLength(ContactHours.ZoneMaxLength)] string Zone,
    [property: Required, MinLength(1), MaxLength(ContactHours.MaxSpans), NoneMissing] IReadOnlyList<ContactSpanRequest> Spans)
        : IValidatableObject
{
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!ContactHours.IsKnownZone(Zone))
            yield return new("This is not the IANA name of a time zone.", [nameof(Zone)]);
        if (ContactHours.Overlap(ContactSpanRequest.ToSpans(Spans)))
            yield return new("Two of these times overlap.", [nameof(Spans)]);
    }

    internal ContactWindow ToWindow() => new(Zone, ContactSpanRequest.ToSpans(Spans));
}

/// <summary>Past midnight where <paramref name="To"/> is not after <paramref name="From"/>.</summary>
public sealed record ContactSpanRequest(
    [property: JsonRequired] DayOfWeek Day, [property: JsonRequired] TimeOnly From, [property: JsonRequired] TimeOnly To)
{
    internal static IReadOnlyList<ContactSpan> ToSpans(IEnumerable<ContactSpanRequest> spans) =>
        [.. spans.Select(s => new ContactSpan(s.Day, s.From, s.To))];
}

/// <param name="NoticeDays">Days of notice before a planned ending.</param>
/// <param name="LaterContact">Kinds of contact that stay allowed afterwards; empty: none.</param>
public sealed record EndingRequest(
    [property: JsonRequired, Range(0, AgreedEnding.MaxNoticeDays)] int NoticeDays,
    [property: Required, MaxLength(3)] IReadOnlyList<ContactKind> LaterContact)
{
    internal AgreedEnding ToEnding() => new(NoticeDays, [.. LaterContact.Distinct()]);
}

internal static class BelongingTo
{
    /// <summary>Says of each particular that its kind of boundary has it, or has it not.</summary>
    public static IEnumerable<ValidationResult> Kind(
        BoundaryKind kind, object? hours, string hoursName, int? replyTime, object? ending) =>
    [
        .. Expect(kind is BoundaryKind.ContactHours, hours, hoursName),
        .. Expect(kind is BoundaryKind.ReplyTime, replyTime, nameof(BoundaryRequest.ReplyTimeHours)),
        .. Expect(kind is BoundaryKind.Ending, ending, nameof(BoundaryRequest.Ending)),
    ];

    private static IEnumerable<ValidationResult> Expect(bool expected, object? given, string field)
    {
        if (expected != given is not null)
            yield return new(expected ? "A boundary of this kind needs it." : "A boundary of this kind has none.", [field]);
    }
}
