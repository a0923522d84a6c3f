namespace PeerSupport.Relationships.Domain;

public enum MeetingKind
{
    InPerson,
    Call,
    Video,
}
