using System.Buffers;
using System.Text;

namespace PeerSupport.Resources.Exports;

/// <summary>Writes rows as CSV (RFC 4180, UTF-8, line feeds).</summary>
internal sealed class TableWriter(Stream stream) : IAsyncDisposable
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");
    private readonly StreamWriter _text = new(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };

    public Task Write(IEnumerable<string?> row) => _text.WriteLineAsync(string.Join(',', row.Select(Quoted)));

    public ValueTask DisposeAsync() => _text.DisposeAsync();

    // What begins or ends with a space is quoted as well, for readers that trim.
    private static string? Quoted(string? value) =>
        value is { Length: > 0 } && (value.AsSpan().ContainsAny(Special) || value[0] == ' ' || value[^1] == ' ')
            ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : value;
}
