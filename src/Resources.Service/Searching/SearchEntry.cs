using System.Text;
using PeerSupport.Resources.Search;

namespace PeerSupport.Resources.Searching;

/// <summary>The provider of a service, as a hit names it.</summary>
internal sealed record ProviderName(Guid Id, string Name);

/// <summary>
/// What a hit shows, and how its hours are judged: kept in memory, since the ten rows of a page cost more to read than the whole
/// search. Texts in UTF-8, cut where nobody would read on.
/// </summary>
internal sealed class SearchEntry(DirectoryDocument document, string name, string description)
{
    private const int MostText = 4000;

    private readonly byte[] _description = Encoding.UTF8.GetBytes(description[..Math.Min(description.Length, MostText)]);

    public Guid Id { get; } = document.Id;
    public string Name { get; } = name;
    public string Description => Encoding.UTF8.GetString(_description);
    public ProviderName? Provider { get; init; }
    public IReadOnlyList<string> Towns { get; } =
        [.. document.Places.Select(place => place.Town).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
    public IReadOnlyList<string> Languages { get; } = document.Languages;
    public bool Free { get; } = document.Free;
    public bool InPerson { get; } = document.InPerson;
    public bool Online { get; } = document.Online;
    public ServiceHours? Hours { get; init; }
}

/// <summary>A service as the index takes it in, and what is kept beside it.</summary>
internal sealed record IndexedService(DirectoryDocument Document, SearchEntry Entry);
