namespace PeerSupport.Resources.Domain;

public enum PackState
{
    Draft,
    Offered,
    Taken,
    Declined,
}
