using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using PeerSupport.Resources.Search;
using PeerSupport.Resources.Search.Analysis;
using PeerSupport.Resources.Search.Segments;

namespace PeerSupport.Directory.Bench;

/// <summary>
/// SQLite FTS5 in its best shape that we know: filters as tokens of the full-text table, places in a covering table by term and cell,
/// what facets need beside the record as numbers.
/// </summary>
internal sealed class SqliteEngine : IEngine
{
    private const string Schema = """
        create table services(number integer primary key, id blob, x int, y int, z int, hours int, terms blob, town int,
            languages blob);
        create table places(term int, cell int, number int, primary key(term, cell, number)) without rowid;
        create virtual table words using fts5(name, text, word, filter, content='', contentless_delete=1, detail=column, prefix='2 3',
            tokenize='unicode61');
        insert into words(words, rank) values('rank', 'bm25(6.0, 1.0, 0.0, 0.0)');
        """;

    private const string Columns = "s.number, s.x, s.y, s.z, s.hours, s.terms, s.town, s.languages, s.id";

    private readonly string _file = Path.Combine(Path.GetTempPath(), $"directory-bench-{Guid.NewGuid():N}.db");
    private readonly ResidentHours _hours = new();
    private readonly LabelSet<Guid> _terms = new();
    private readonly LabelSet<string> _towns = new();
    private readonly LabelSet<string> _languages = new();
    private readonly Dictionary<Guid, (long Number, int Cell, int[] Terms)> _stored = [];
    private readonly Dictionary<string, SqliteCommand> _prepared = [];
    private readonly ThreadLocal<SqliteConnection> _readers;
    private readonly SqliteConnection _writer;
    private Taxonomy _taxonomy = Taxonomy.Flat;

    public SqliteEngine()
    {
        _writer = Open();
        _readers = new(Open, trackAllValues: true);
        Execute(Schema);
    }

    public string Name => "SQLite FTS5";

    public long Size => new FileInfo(_file).Length;

    public void Build(IReadOnlyList<DirectoryDocument> documents, Taxonomy taxonomy)
    {
        _taxonomy = taxonomy;
        Update(documents);
        Execute("insert into words(words) values('optimize'); pragma wal_checkpoint(truncate);");
    }

    public int Total(SearchQuery query) => Ask(query).Total;

    public Answer Ask(SearchQuery query)
    {
        using var command = _readers.Value!.CreateCommand();
        var words = QueryWords.Of(query.Text ?? "").Words;
        if (words.Count > 0)
        {
            command.CommandText = $"select {Columns}, w.rank from words w cross join services s on s.number = w.rowid where words match $match";
            command.Parameters.AddWithValue("$match", Match(words, query));
        }
        else
        {
            var cells = new GeoCircle(query.Near!.Value, query.Within).Cells.Select(range => $"p.cell between {range.First} and {range.Last}");
            command.CommandText = $"select {Columns}, 0 from places p cross join services s on s.number = p.number "
                + $"where p.term = $term and ({string.Join(" or ", cells)})";
            command.Parameters.AddWithValue("$term", _terms.Find(query.Terms[0]));
        }

        return Collect(query, command);
    }

    public void Update(IReadOnlyList<DirectoryDocument> documents)
    {
        using var transaction = _writer.BeginTransaction();
        foreach (var document in documents)
            Put(document, transaction);
        transaction.Commit();
    }

    public void Dispose()
    {
        foreach (var reader in _readers.Values)
            reader.Dispose();
        _writer.Dispose();
        foreach (var file in System.IO.Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(_file) + "*"))
            File.Delete(file);
    }

    private void Put(DirectoryDocument document, SqliteTransaction transaction)
    {
        int[] terms = [.. _taxonomy.Expand(document.Terms).Select(_terms.Of)];
        int[] languages = [.. document.Languages.Distinct().Select(_languages.Of)];
        var (town, cell) = (_towns.Of(document.Places[0].Town!), GeoCircle.CellOf(document.Places[0].Point!.Value));
        if (!_stored.TryGetValue(document.Id, out var before))
            before = (_stored.Count + 1, cell, []);
        var number = before.Number;
        foreach (var term in before.Terms)
            Execute("delete from places where term = $0 and cell = $1 and number = $2", transaction, term, before.Cell, number);
        _stored[document.Id] = (number, cell, terms);
        var (x, y, z) = UnitPoint.Of(document.Places[0].Point!.Value);
        Execute("replace into services values($0, $1, $2, $3, $4, $5, $6, $7, $8)", transaction, number, document.Id.ToByteArray(), x, y, z,
            _hours.Number(document.Hours), Bytes(terms), town, Bytes(languages));
        foreach (var term in terms)
            Execute("insert into places values($0, $1, $2)", transaction, term, cell, number);

        var words = SharedAnalysis.Analyse(document);
        Execute("replace into words(rowid, name, text, word, filter) values($0, $1, $2, $3, $4)", transaction, number,
            string.Join(' ', words.Where(word => word.InName).Select(word => Token(word.Stem))),
            string.Join(' ', words.Where(word => !word.InName).Select(word => Token(word.Stem))),
            string.Join(' ', words.Select(word => word.Word)),
            string.Join(' ', terms.Select(term => $"t{term}").Append($"c{cell}")));
    }

    private string Match(IReadOnlyList<QueryWord> words, SearchQuery query)
    {
        var all = words.Select(word => "(" + string.Join(" OR ", word.Stems.Select(stem => $"{{name text}} : \"{Token(stem)}\"")
            .Concat(word.IsPrefix ? [$"word : \"{word.Text}\"*"] : [])) + ")").ToList();
        all.AddRange(query.Terms.Select(term => $"filter : t{_terms.Find(term)}"));
        if (query.Near is not null)
            all.Add("filter : (" + string.Join(" OR ", SharedAnalysis.Cells(query).Select(cell => $"c{cell}")) + ")");
        return string.Join(" AND ", all);
    }

    private Answer Collect(SearchQuery query, SqliteCommand command)
    {
        var (total, terms, towns, languages) = (0, new int[_terms.Count], new int[_towns.Count], new int[_languages.Count]);
        var open = query.OpenAt is { } at ? _hours.OpenAt(at) : null;
        var centre = query.Near is { } near ? UnitPoint.Of(near) : default;
        var farthest = query.Within is { } within ? UnitPoint.SquareOf(within) : long.MaxValue;
        var best = new SortedSet<(double Key, Guid Id)>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var square = query.Near is null ? 0 : centre.Square(reader.GetInt32(1), reader.GetInt32(2), reader.GetInt32(3));
            if (square > farthest || open?[reader.GetInt32(4)] is false)
                continue;
            total++;
            Count(terms, (byte[])reader[5]);
            Count(languages, (byte[])reader[7]);
            towns[reader.GetInt32(6)]++;
            best.Add((query.Order is SearchOrder.Distance ? square : reader.GetDouble(9), new((byte[])reader[8])));
            if (best.Count > query.Take)
                best.Remove(best.Max);
        }

        return new(total, [.. best.Select(hit => hit.Id)], Counts(terms, _terms), Counts(towns, _towns));
    }

    private static Dictionary<T, int> Counts<T>(int[] counts, LabelSet<T> labels) where T : notnull => Enumerable.Range(0, counts.Length)
        .Where(label => counts[label] > 0).ToDictionary(label => labels[label], label => counts[label]);

    private static void Count(int[] counts, byte[] labels)
    {
        foreach (var label in MemoryMarshal.Cast<byte, int>(labels))
            counts[label]++;
    }

    private static byte[] Bytes(int[] labels) => MemoryMarshal.AsBytes(labels.AsSpan()).ToArray();

    // A stem's language is a letter here; the tokenizer would drop the product's mark.
    private static string Token(string stem) => ((int)stem[0]).ToString(CultureInfo.InvariantCulture) + stem[1..];

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={_file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "pragma journal_mode=wal; pragma synchronous=normal; pragma mmap_size=4000000000; "
            + "pragma cache_size=-131072; pragma temp_store=memory;";
        command.ExecuteNonQuery();
        return connection;
    }

    private void Execute(string sql, SqliteTransaction? transaction = null, params object[] values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            _prepared[sql] = command = _writer.CreateCommand();
            command.CommandText = sql;
            for (var at = 0; at < values.Length; at++)
                command.Parameters.Add(new($"${at}", null));
        }

        command.Transaction = transaction;
        for (var at = 0; at < values.Length; at++)
            command.Parameters[at].Value = values[at];
        command.ExecuteNonQuery();
    }
}
