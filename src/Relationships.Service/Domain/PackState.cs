namespace PeerSupport.Relationships.Domain;

public enum PackState
{
    Offered,
    Taken,
    Declined,
}
