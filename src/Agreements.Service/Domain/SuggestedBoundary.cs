using PeerSupport.Messages;

namespace PeerSupport.Agreements.Domain;

/// <summary>A boundary that a template suggests; its contact hours get their zone from the site.</summary>
internal sealed record SuggestedBoundary(
    BoundaryKind Kind,
    string Text,
    IReadOnlyList<ContactSpan>? Spans = null,
    int? ReplyTimeHours = null,
    AgreedEnding? Ending = null)
{
    public BoundaryTerms In(string zone) =>
        new(Kind, Text, Spans is null ? null : new ContactWindow(zone, Spans), ReplyTimeHours, Ending);
}
