using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace PeerSupport.Relationships.Domain;

/// <summary>
/// The secret part of the address of a worker's calendar. Only its hash is stored, so the database does not give addresses away.
/// </summary>
internal readonly record struct CalendarToken(string Text)
{
    /// <summary>SHA-256 in hexadecimal digits.</summary>
    public const int HashLength = 64;
    public const int MaxLength = 100;

    /// <summary>256 random bits.</summary>
    public static CalendarToken New() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));

    public string Hash => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
}
