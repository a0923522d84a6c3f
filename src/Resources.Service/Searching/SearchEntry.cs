using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PeerSupport.Resources.Search;

namespace PeerSupport.Resources.Searching;

/// <summary>The provider of a service, as a hit names it.</summary>
internal sealed record ProviderName(Guid Id, string Name);

/// <summary>
/// What a hit shows, and how its hours are judged: kept in memory, since the ten rows of a page cost more to read than the whole
/// search. Texts in UTF-8, cut where nobody would read on.
/// </summary>
internal sealed class SearchEntry(DirectoryDocument document, string name, string description, ProviderName? provider, ServiceHours? hours)
{
    /// <summary>Of a description, in UTF-16 units.</summary>
    public const int MostText = 4000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly byte[] _description = Encoding.UTF8.GetBytes(description[..Math.Min(description.Length, MostText)]);
    private readonly byte[] _facts = Write(new(provider,
        [.. document.Places.Select(place => place.Town).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)],
        document.Languages, document.Free, document.InPerson, document.Online));

    public Guid Id { get; } = document.Id;
    public string Name { get; } = name;
    public ServiceHours? Hours { get; } = hours;

    /// <summary>In UTF-8.</summary>
    public ReadOnlySpan<byte> Description => _description;

    /// <summary>What every hit shows of it alike, as JSON: the value of the member <c>provider</c>, and the members up to <c>online</c>.</summary>
    public ReadOnlySpan<byte> Facts => _facts;

    private static byte[] Write(EntryFacts facts)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(facts, Json);
        return json[@"{""provider"":"u8.Length..^1];
    }

    private sealed record EntryFacts(
        ProviderName? Provider, IReadOnlyList<string> Towns, IReadOnlyList<string> Languages, bool Free, bool InPerson, bool Online);
}

/// <summary>A service as the index takes it in, and what is kept beside it.</summary>
internal sealed record IndexedService(DirectoryDocument Document, SearchEntry Entry);
