namespace PeerSupport.Resources.Search;

/// <summary>What a text is to its service; a word in a name weighs more than one in a description.</summary>
public enum TextField
{
    Description,
    Provider,
    Taxonomy,
    AlternateName,
    Name,
}

/// <summary>A text to be found by its words. Without a language, it is guessed from the words.</summary>
public readonly record struct IndexedText(TextField Field, string Text, string? Language = null);

/// <summary>Where a service is offered; each part may be unknown.</summary>
public readonly record struct Place(GeoPoint? Point, string? Town = null, string? Postcode = null);

/// <summary>A service of the directory as the index takes it in. Texts are indexed, not kept.</summary>
public sealed record DirectoryDocument(Guid Id)
{
    public IReadOnlyList<IndexedText> Texts { get; init; } = [];

    /// <summary>
    /// Taxonomy terms given to the service itself; what lies above them follows from the <see cref="Taxonomy"/>.
    /// </summary>
    public IReadOnlyList<Guid> Terms { get; init; } = [];

    /// <summary>Codes of the languages in which the service is offered.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    public IReadOnlyList<Place> Places { get; init; } = [];
    public Guid? Provider { get; init; }

    /// <summary>Whose entry it is, so that it can be kept from readers.</summary>
    public Guid? Publisher { get; init; }
    public OpeningHours? Hours { get; init; }
    public bool Free { get; init; }
    public bool InPerson { get; init; }
    public bool Online { get; init; }
}
