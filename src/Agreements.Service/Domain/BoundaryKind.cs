namespace PeerSupport.Agreements.Domain;

/// <summary>What a boundary is about.</summary>
public enum BoundaryKind
{
    ContactHours,
    Channels,
    ReplyTime,
    MeetingPlaces,
    InformationSharing,
    SelfDisclosure,
    GiftsAndSocialMedia,
    Ending,
}

/// <summary>Kinds of contact that an ending may leave room for.</summary>
public enum ContactKind
{
    Meeting,
    Call,
    Message,
}
