namespace PeerSupport.Resources.Search.Tests;

/// <summary>Documents and queries by chance, the same for the same seed: small values, so that they meet.</summary>
internal sealed class RandomDirectory
{
    private static readonly string[] English =
    [
        "housing", "house", "housed", "food", "foods", "pantry", "pantries", "counselling", "counsellor", "recovery", "recovering", "recover",
        "peer", "peers", "support", "supported", "family", "families", "legal", "aid", "clinic", "clinics", "children's", "the", "and", "of",
        "shelter", "shelters", "sheltered", "café", "meal", "meals", "drop-in", "24", "hospital",
    ];

    private static readonly string[] Spanish =
    [
        "vivienda", "viviendas", "comida", "comidas", "alimentación", "niños", "niño", "familia", "familias", "legales", "legal", "salud",
        "de", "la", "y", "para", "hospital", "clínica", "apoyo", "apoyos",
    ];

    private static readonly string[] Vietnamese = ["nhà", "ở", "thực", "phẩm", "hospital"];
    private static readonly string[] Towns = ["Ashford", "Brookfield", "Dún Mór", "Elm Park", "San José"];
    private static readonly string[] Zones = ["Europe/London", "America/New_York", "Asia/Kolkata"];

    private readonly Random _random;
    private readonly Guid[] _terms;
    private readonly Guid[] _providers;
    private readonly Guid[] _ids;

    public RandomDirectory(int seed, int documents)
    {
        _random = new(seed);
        _ids = [.. Enumerable.Range(0, documents).Select(_ => NewId())];
        _terms = [.. Enumerable.Range(0, 30).Select(_ => NewId())];
        _providers = [.. Enumerable.Range(0, 12).Select(_ => NewId())];
        Parents = Enumerable.Range(1, 29).Where(term => term % 7 != 0).ToDictionary(term => _terms[term], term => _terms[term / 3]);
    }

    public IReadOnlyDictionary<Guid, Guid> Parents { get; }

    public IReadOnlyList<Guid> Ids => _ids;

    public DirectoryDocument Document(Guid id) => new(id)
    {
        Texts =
        [
            new(TextField.Name, Words(English, 1, 4)),
            .. Maybe(3, () => new IndexedText(TextField.AlternateName, Words(Spanish, 1, 4), "es-MX")),
            .. Maybe(1, () => new IndexedText(TextField.Description, Words(Chance(3) ? Spanish : English, 0, 15))),
            .. Maybe(6, () => new IndexedText(TextField.Provider, Words(Vietnamese, 1, 3), "vi")),
        ],
        Terms = Some(_terms, 3),
        Languages = Some(["en", "es", "vi"], 3),
        Places = [.. Enumerable.Range(0, _random.Next(4)).Select(_ => Place())],
        Provider = Chance(6) ? null : One(_providers),
        Publisher = Chance(9) ? null : One(_providers),
        Hours = Chance(4) ? null : Hours(),
        Free = Chance(2),
        InPerson = Chance(2),
        Online = Chance(3),
    };

    public SearchQuery Query()
    {
        var near = Chance(2) ? Point() : default(GeoPoint?);
        return new()
        {
            Text = Chance(3) ? null : string.Join(' ', Enumerable.Range(0, _random.Next(1, 3)).Select(_ => Word())),
            TextLanguage = Chance(8) ? "es" : null,
            LastWordIsPrefix = !Chance(4),
            Terms = Chance(2) ? Some(_terms, 2) : [],
            Languages = Chance(5) ? Some(["en", "es", "vi", "xx"], 2) : [],
            Towns = Chance(7) ? Some(Towns, 2) : [],
            Postcodes = Chance(10) ? ["CD2 3EF"] : [],
            Providers = Chance(7) ? [One(_providers)] : [],
            HiddenPublishers = Chance(7) ? [One(_providers), Guid.NewGuid()] : [],
            Free = Chance(6),
            InPerson = Chance(8),
            Online = Chance(8),
            Near = near,
            Within = near is null || Chance(3) ? null : Math.Pow(10, 2 + (4.5 * _random.NextDouble())),
            OpenAt = Chance(5) ? new DateTimeOffset(2026, 3, 23, 0, 0, 0, TimeSpan.Zero).AddMinutes(_random.Next(20_000)) : null,
            IsOpen = Chance(2) ? (id, _) => id.ToByteArray()[0] % 2 == 0 : null,
            Order = Chance(2) ? SearchOrder.Distance : SearchOrder.Relevance,
            Skip = Chance(3) ? _random.Next(30) : 0,
            Take = _random.Next(1, 25),
            Facets = Chance(2) ? int.MaxValue : 0,
        };
    }

    public bool Chance(int one) => _random.Next(one) == 0;

    public T One<T>(IReadOnlyList<T> values) => values[_random.Next(values.Count)];

    public IReadOnlyList<T> Some<T>(IReadOnlyList<T> values, int most) =>
        [.. Enumerable.Range(0, _random.Next(most + 1)).Select(_ => One(values)).Distinct()];

    private string Word()
    {
        var word = One(One<string[]>([English, English, Spanish, Vietnamese]));
        return Chance(3) ? word[.._random.Next(1, word.Length + 1)] : word;
    }

    private string Words(string[] from, int least, int most) =>
        string.Join(' ', Enumerable.Range(0, _random.Next(least, most + 1)).Select(_ => One(from)));

    private IEnumerable<IndexedText> Maybe(int one, Func<IndexedText> text) => Chance(one) ? [text()] : [];

    // Some near the poles and the date line, where circles are hard to cover.
    private GeoPoint Point() => _random.Next(12) switch
    {
        0 => new(89.5 + (_random.NextDouble() / 2), (_random.NextDouble() * 360) - 180),
        1 => new(_random.NextDouble(), _random.NextDouble() < 0.5 ? 179.9 : -179.9),
        _ => new(51 + _random.NextDouble(), _random.NextDouble()),
    };

    private Place Place() =>
        new(Chance(8) ? null : Point(), Chance(5) ? null : One(Towns), Chance(3) ? null : One(["AB1", "CD2 3EF"]));

    private OpeningHours Hours()
    {
        var week = new OpenWeek();
        for (var day = 0; day < 7; day++)
        {
            if (Chance(2))
                week.Add((DayOfWeek)day, new(_random.Next(24), _random.Next(60)), new(_random.Next(24), _random.Next(60)));
        }

        return new(TimeZoneInfo.FindSystemTimeZoneById(One(Zones)), week, Chance(10));
    }

    private Guid NewId()
    {
        var bytes = new byte[16];
        _random.NextBytes(bytes);
        return new(bytes);
    }
}
