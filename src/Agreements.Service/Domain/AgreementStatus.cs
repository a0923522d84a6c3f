namespace PeerSupport.Agreements.Domain;

/// <summary>Where an agreement stands; while one in force is being amended it stays in force.</summary>
public enum AgreementStatus
{
    Drafted,
    Negotiating,
    InForce,
    Ended,
}
