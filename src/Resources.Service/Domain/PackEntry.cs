namespace PeerSupport.Resources.Domain;

/// <summary>A directory entry in a pack. The name is kept, so that the pack stays readable whatever becomes of the entry.</summary>
/// <param name="Reason">Why this one, in words for the peer.</param>
/// <param name="CurrentAsOf">The day on which it was taken from the directory.</param>
/// <param name="Fingerprint">SHA-256, in hexadecimal digits, of what the directory said on that day.</param>
internal sealed record PackEntry(Guid ServiceId, string Name, string Reason, DateOnly CurrentAsOf, string Fingerprint)
{
    public const int MaxReasonLength = 500;
}
