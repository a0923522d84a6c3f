namespace PeerSupport.Identity.Domain;

/// <summary>Whom a peer can reach at any hour, when nobody here may.</summary>
internal sealed record CrisisContact(string Name, string Phone, string? Note)
{
    public const int NameMaxLength = 200;
    public const int PhoneMaxLength = 50;
    public const int NoteMaxLength = 500;
}
