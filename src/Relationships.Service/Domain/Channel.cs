namespace PeerSupport.Relationships.Domain;

public enum Channel
{
    Phone,
    Text,
    Email,
    Post,
    InPerson,
    Video,
}
