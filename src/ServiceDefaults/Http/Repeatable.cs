using Microsoft.AspNetCore.Builder;

namespace PeerSupport.ServiceDefaults.Http;

/// <summary>
/// Marks a POST that does nothing more when it is repeated: a reading one, or one whose effect is the same again. No
/// <c>Idempotency-Key</c> is looked at, so its body and its answer are streamed, and no transaction is held meanwhile.
/// </summary>
public sealed record Repeatable;

public static class RepeatableExtensions
{
    public static TBuilder MayBeRepeated<TBuilder>(this TBuilder endpoints) where TBuilder : IEndpointConventionBuilder =>
        endpoints.WithMetadata(new Repeatable());
}
