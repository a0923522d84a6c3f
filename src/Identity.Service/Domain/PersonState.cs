namespace PeerSupport.Identity.Domain;

public enum PersonState
{
    Invited,
    Active,
    Suspended,
}
