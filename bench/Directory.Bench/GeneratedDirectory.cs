using System.Text;
using PeerSupport.Resources.Search;

namespace PeerSupport.Directory.Bench;

/// <summary>Services and queries by number, the same each time and for each engine.</summary>
internal sealed class GeneratedDirectory
{
    private const int Terms = 250;
    private const int TermFanOut = 6;
    private const int Towns = 400;
    private const int Table = 1 << 16;

    private static readonly string[] Languages = ["en", "es", "zh", "vi", "tl", "ar", "fr", "ru", "ko", "pt"];
    private static readonly TimeZoneInfo[] Zones =
        [.. new[] { "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles" }.Select(TimeZoneInfo.FindSystemTimeZoneById)];

    private readonly ushort[] _termTable = GeneratedVocabulary.Zipf(Terms, 4, Table);
    private readonly ushort[] _townTable = GeneratedVocabulary.Zipf(Towns, 3, Table);
    private readonly GeoPoint[] _centres;
    private readonly string[] _names;
    private readonly OpeningHours[] _hours;

    public GeneratedDirectory()
    {
        var random = new Random(7);
        _centres = [.. Enumerable.Range(0, Towns).Select(_ => new GeoPoint(30 + (random.NextDouble() * 17), -120 + (random.NextDouble() * 45)))];
        _names = [.. Enumerable.Range(0, Towns).Select(town => $"{GeneratedVocabulary.English.Word(random)} {town}")];
        _hours = [.. Enumerable.Range(0, 600).Select(_ => Hours(random))];
    }

    /// <summary>Of each taxonomy term but the topmost, the one above it.</summary>
    public IReadOnlyDictionary<Guid, Guid> Parents { get; } =
        Enumerable.Range(1, Terms - 1).ToDictionary(TermId, term => TermId((term - 1) / TermFanOut));

    public Taxonomy Taxonomy => new(Parents);

    public static Guid Id(int number) => new(number * unchecked((int)2654435769), (short)number, (short)(number >> 16), new byte[8]);

    public IEnumerable<DirectoryDocument> Documents(int count) => Enumerable.Range(0, count).Select(number => Document(number));

    public DirectoryDocument Document(int number, int version = 0, string? mark = null)
    {
        var random = new Random((number * 31) + (version * 1_000_003));
        var words = random.Next(5) == 0 ? GeneratedVocabulary.Spanish : GeneratedVocabulary.English;
        var town = _townTable[random.Next(Table)];
        var week = random.Next(10);
        return new(Id(number))
        {
            Texts =
            [
                new(TextField.Name, $"{Name(random, words, random.Next(3, 7))} {mark}"),
                new(TextField.Description, Description(random, words, random.Next(30, 80))),
            ],
            Terms = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => TermId(_termTable[random.Next(Table)])).Distinct()],
            Languages = words == GeneratedVocabulary.Spanish ? ["es", "en"] : ["en", .. Some(random, Languages)],
            Places = [new(Around(random, town), _names[town], $"{10_000 + (town * 20) + random.Next(20)}")],
            Provider = Id(-1 - (number / 4)),
            Hours = week == 0 ? null : _hours[random.Next(_hours.Length)],
            Free = random.Next(5) < 3,
            InPerson = random.Next(10) < 8,
            Online = random.Next(10) < 3,
        };
    }

    /// <summary>
    /// 40 % words, 25 % words and taxonomy, 25 % place and taxonomy, 10 % words, place and open; each with facets and ten hits.
    /// </summary>
    public SearchQuery Query(Random random, int documents)
    {
        var kind = random.Next(100);
        var query = new SearchQuery { Facets = 10, Take = 10 };
        if (kind is < 65 or >= 90)
            query = query with { Text = Text(random, documents) };
        if (kind is >= 40 and < 90)
            query = query with { Terms = [TermId(_termTable[random.Next(Table)])] };
        if (kind >= 65)
        {
            var order = kind < 90 ? SearchOrder.Distance : SearchOrder.Relevance;
            query = query with { Near = Around(random, _townTable[random.Next(Table)]), Within = random.Next(5, 26) * 1000, Order = order };
        }

        var hour = new DateTimeOffset(2026, 3, 2, 14, 0, 0, TimeSpan.Zero).AddHours(random.Next(160));
        return kind < 90 ? query : query with { OpenAt = hour };
    }

    public static string Kind(SearchQuery query) => (query.Text, query.Near, query.OpenAt) switch
    {
        (null, _, _) => "place + taxonomy",
        (_, _, not null) => "words + place + open",
        _ when query.Terms.Count > 0 => "words + taxonomy",
        _ => "words",
    };

    // Words that occur together in some service, so that most queries find something; three in ten with a beginning.
    private string Text(Random random, int documents)
    {
        var texts = Document(random.Next(documents)).Texts;
        var words = $"{texts[0].Text} {texts[1].Text}".Split([' ', '.', ','], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !GeneratedVocabulary.English.Small.Contains(word) && !GeneratedVocabulary.Spanish.Small.Contains(word)).ToArray();
        var count = random.Next(10) switch { < 4 => 1, < 8 => 2, _ => 3 };
        var chosen = Enumerable.Range(0, count).Select(_ => words[random.Next(words.Length)]).ToArray();
        if (random.Next(10) >= 3)
            return string.Join(' ', chosen) + ' ';
        chosen[^1] = chosen[^1][..Math.Min(chosen[^1].Length, random.Next(10) == 0 ? 2 : random.Next(3, 6))];
        return string.Join(' ', chosen);
    }

    private static string[] Some(Random random, string[] values) => random.Next(4) == 0 ? [values[random.Next(values.Length)]] : [];

    private GeoPoint Around(Random random, int town)
    {
        var spread = (4 + (town % 7 * 2)) / 111.2;
        var (angle, distance) = (random.NextDouble() * Math.Tau, spread * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())));
        return new(_centres[town].Latitude + (distance * Math.Sin(angle)), _centres[town].Longitude + (distance * Math.Cos(angle)));
    }

    private static OpeningHours Hours(Random random)
    {
        var week = new OpenWeek();
        var (opens, closes) = (new TimeOnly(random.Next(7, 11), random.Next(4) * 15), new TimeOnly(random.Next(15, 22), random.Next(4) * 15));
        for (var day = 1; day <= (random.Next(10) < 7 ? 5 : random.Next(1, 8)); day++)
            week.Add((DayOfWeek)(day % 7), opens, closes);
        return new(Zones[random.Next(Zones.Length)], week);
    }

    private static string Name(Random random, GeneratedVocabulary words, int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(_ => words.Word(random)).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static string Description(Random random, GeneratedVocabulary words, int count)
    {
        var text = new StringBuilder();
        for (var at = 0; at < count; at++)
            text.Append(random.Next(4) == 0 ? words.Small[random.Next(words.Small.Length)] : words.Word(random)).Append(at % 11 == 10 ? ". " : " ");
        return text.ToString();
    }

    private static Guid TermId(int term) => new(term + 1, 0, 0, new byte[8]);
}
