namespace PeerSupport.Messages.Agreements;

/// <summary>What the ending boundary says.</summary>
/// <param name="NoticeDays">Days of notice before a planned ending.</param>
/// <param name="LaterContact">Kinds of contact allowed after the ending; empty: none.</param>
public sealed record EndingTerms(int NoticeDays, IReadOnlyList<string> LaterContact);
