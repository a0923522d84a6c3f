using System.Security.Cryptography;
using System.Text;
using PeerSupport.Kernel;

namespace PeerSupport.Relationships.Domain;

/// <summary>One entry in somebody's list.</summary>
internal readonly record struct AttentionId(Guid Value) : IEntityId<AttentionId>
{
    private const int GuidBytes = 16;

    public static AttentionId From(Guid value) => new(value);

    /// <summary>The same thing on the same occasion for the same person has the same id, whoever calls and how often.</summary>
    public static AttentionId Of(AttentionKind kind, Guid about, PersonId? person, string? occasion)
    {
        var thing = $"{kind}|{about}|{person?.Value}|{occasion}";
        return new(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(thing)).AsSpan(0, GuidBytes)));
    }
}
