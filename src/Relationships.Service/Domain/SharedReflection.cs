using PeerSupport.Kernel;

namespace PeerSupport.Relationships.Domain;

/// <summary>
/// The masked copy of a reflection that its author confirmed, for the supervisors of a site. It knows neither relationship nor
/// peer; whoever reads these never comes near the reflection itself.
/// </summary>
internal sealed class SharedReflection : Aggregate
{
    private SharedReflection() { }

    public SharedReflectionId Id { get; private init; }

    /// <summary>For the author to exchange or withdraw it; shown to nobody else.</summary>
    public ReflectionId Reflection { get; private init; }
    public PersonId Author { get; private init; }
    public SiteId Site { get; private set; }
    public ReflectionText Text { get; private set; } = null!;
    public DateTimeOffset SharedAt { get; private set; }

    public static SharedReflection Of(Reflection reflection) => new()
    {
        Id = SharedReflectionId.New(),
        Organisation = reflection.Organisation,
        Reflection = reflection.Id,
        Author = reflection.Author,
    };

    /// <summary>What <see cref="Domain.Reflection.Share"/> let pass.</summary>
    public void Hold(SiteId site, ReflectionText confirmed, DateTimeOffset now) =>
        (Site, Text, SharedAt) = (site, confirmed, now);
}
