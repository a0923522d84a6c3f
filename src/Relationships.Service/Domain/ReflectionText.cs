using System.Security.Cryptography;
using System.Text.Json;

namespace PeerSupport.Relationships.Domain;

/// <summary>The words of a reflection: how the relationship was established, maintained, concluded.</summary>
internal sealed record ReflectionText(ReflectionPart Established, ReflectionPart Maintained, ReflectionPart Concluded)
{
    public bool SaysNothing() => Passages().All(passage => passage is null);

    public bool Names(KnownNames names) => Passages().Any(names.AppearIn);

    public ReflectionText Masked(KnownNames names) => new(Established.Masked(names), Maintained.Masked(names), Concluded.Masked(names));

    /// <summary>SHA-256 (hex) of this text as that of one reflection: what was confirmed is what leaves, to the letter.</summary>
    public string HashFor(ReflectionId reflection) => Convert.ToHexStringLower(
        SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes<string?[]>([reflection.Value.ToString(), .. Passages()])));

    private IEnumerable<string?> Passages() => [.. Established.Passages(), .. Maintained.Passages(), .. Concluded.Passages()];
}
