namespace PeerSupport.Identity.OpenId;

/// <summary>A key that tokens are signed or encrypted with, protected; made once and shared by all replicas.</summary>
internal sealed record SigningKey(string Purpose, string KeyId, byte[] Protected, DateTimeOffset MadeAt);
