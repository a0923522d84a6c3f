namespace PeerSupport.Agreements.Domain;

/// <summary>A text that both accepted, kept as it was. It holds from its instant until the next one's.</summary>
internal sealed record AgreementVersion(int Number, DateTimeOffset HoldsFrom, AgreementText Text);
