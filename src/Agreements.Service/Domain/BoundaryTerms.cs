using PeerSupport.Kernel;
using PeerSupport.Messages;

namespace PeerSupport.Agreements.Domain;

/// <summary>What an ending boundary says.</summary>
/// <param name="NoticeDays">Days of notice before a planned ending.</param>
/// <param name="LaterContact">Kinds of contact that stay allowed afterwards; empty: none.</param>
internal sealed record AgreedEnding(int NoticeDays, IReadOnlyList<ContactKind> LaterContact)
{
    public const int MaxNoticeDays = 365;
}

/// <summary>What a boundary says: in words always, and in numbers where its kind has them.</summary>
internal sealed record BoundaryTerms(
    BoundaryKind Kind, string Text, ContactWindow? ContactHours = null, int? ReplyTimeHours = null, AgreedEnding? Ending = null)
{
    public const int TextMaxLength = 2000;
    public const int MaxReplyTimeHours = 24 * 14;

    /// <summary>Of these kinds an agreement has one boundary at most: two could contradict each other.</summary>
    public static IReadOnlyList<BoundaryKind> OnlyOnce { get; } =
        [BoundaryKind.ContactHours, BoundaryKind.ReplyTime, BoundaryKind.Ending];

    public void Guard()
    {
        if (string.IsNullOrWhiteSpace(Text) || Text.Length > TextMaxLength)
            throw new RuleViolationException(
                "boundary.text", $"A boundary says in 1 to {TextMaxLength} characters what is agreed.");
        if (Kind is BoundaryKind.ContactHours != ContactHours is not null)
            throw new RuleViolationException(
                "boundary.contact-hours", "Contact hours belong to a boundary about contact hours, and it has them.");
        if (Kind is BoundaryKind.ReplyTime != ReplyTimeHours is not null || ReplyTimeHours is < 1 or > MaxReplyTimeHours)
            throw new RuleViolationException(
                "boundary.reply-time", $"A boundary about the reply time, and no other, says 1 to {MaxReplyTimeHours} hours.");
        if (Kind is BoundaryKind.Ending != Ending is not null || Ending is { NoticeDays: < 0 or > AgreedEnding.MaxNoticeDays })
            throw new RuleViolationException(
                "boundary.ending",
                $"A boundary about the ending, and no other, says 0 to {AgreedEnding.MaxNoticeDays} days of notice.");
        if (ContactHours is not null)
            Domain.ContactHours.Guard(ContactHours);
    }
}
