using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace PeerSupport.Resources.Domain;

/// <summary>The secret part of a link to a pack. Only its hash is stored, so the database does not give links away.</summary>
internal readonly record struct LinkToken(string Text)
{
    /// <summary>SHA-256 in hexadecimal digits.</summary>
    public const int HashLength = 64;
    public const int MaxLength = 100;

    /// <summary>256 random bits.</summary>
    public static LinkToken New() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));

    public string Hash => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
}
