namespace PeerSupport.Relationships.Domain;

public enum MeetingState
{
    Planned,
    Kept,
    Cancelled,
}
