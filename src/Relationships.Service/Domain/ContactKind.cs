namespace PeerSupport.Relationships.Domain;

public enum ContactKind
{
    Meeting,
    Call,
    Message,
}
