namespace PeerSupport.Identity.Domain;

/// <summary>What a person does here. Worker and supervisor are held at a site, the others across the organisation.</summary>
public enum Role
{
    Peer,
    Worker,
    Supervisor,
    Administrator,
    Operator,
}
