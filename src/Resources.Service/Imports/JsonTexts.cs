using System.Text;
using System.Text.Json;

namespace PeerSupport.Resources.Imports;

/// <summary>
/// What stands for a row in a file of JSON, one after the other and never all at once: a line (<c>.ndjson</c>), else each value by
/// itself, in a list, or in the <c>contents</c> of a page.
/// </summary>
internal sealed class JsonTexts(PackageFile file, ImportProblems problems)
{
    private const int MaxBytes = 16 << 20;

    private readonly bool _isLines = file.Name.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase);
    private byte[] _buffer = new byte[1 << 16];
    private int _from, _to, _line = 1;
    private bool _isBegun, _isEnd, _inList;
    private JsonReaderState _state = new(new() { AllowMultipleValues = true });

    private Span<byte> Rest => _buffer.AsSpan(_from, _to - _from);

    /// <summary>Each with the 1-based line at which it begins.</summary>
    public IEnumerable<(int Line, byte[] Text)> Rows()
    {
        using var stream = new BoundedStream(file.Open(), file.Name, long.MaxValue);
        while (Fill(stream))
        {
            while (Next() is { } row)
                yield return row;
        }

        if (stream.Last is null)
            problems.Error(file.Name, 1, "There is nothing to read.");
    }

    /// <summary>Reads on, behind what is still to be taken; once more at the end, after which that is all.</summary>
    private bool Fill(Stream stream)
    {
        if (_isEnd || problems.IsFull)
            return false;

        Rest.CopyTo(_buffer);
        (_from, _to) = (0, _to - _from);
        if (_to == MaxBytes)
            return End("This row is longer than 16 MiB.");
        if (_to == _buffer.Length)
            Array.Resize(ref _buffer, 2 * _to);
        try
        {
            var free = _buffer.AsSpan(_to);
            var count = stream.ReadAtLeast(free, free.Length, throwOnEndOfStream: false);
            (_to, _isEnd) = (_to + count, count < free.Length);
        }
        catch (InvalidDataException)
        {
            return End("The archive is damaged after this line.");
        }

        return _isBegun || Begin();
    }

    private bool Begin()
    {
        _isBegun = true;
        if (Rest.StartsWith(Encoding.UTF8.Preamble))
            _from = Encoding.UTF8.Preamble.Length;
        return !(Rest.StartsWith(Encoding.Unicode.Preamble) || Rest.StartsWith(Encoding.BigEndianUnicode.Preamble)) || End(JsonRows.NotUtf8);
    }

    private bool End(string problem)
    {
        var before = Rest[..^Rest.TrimStart(" ,\t\r\n"u8).Length];
        problems.Error(file.Name, _line + before.Count((byte)'\n'), problem);
        return false;
    }

    private (int Line, byte[] Text)? Next()
    {
        try
        {
            return _isLines ? NextLine() : NextValue();
        }
        catch (JsonException malformed)
        {
            problems.Error(file.Name, (int)(malformed.LineNumber ?? 0) + 1, JsonRows.NoRow);
            _isEnd = true;
            return null;
        }
    }

    private (int Line, byte[] Text)? NextLine()
    {
        while (Rest.IndexOf((byte)'\n') is var end && (end >= 0 || (_isEnd && !Rest.IsEmpty)))
        {
            var text = end < 0 ? Rest : Rest[..end];
            (_line, _from) = (_line + 1, end < 0 ? _to : _from + end + 1);
            if (!text.Trim(" \r\t"u8).IsEmpty)
                return (_line - 1, text.ToArray());
        }

        return null;
    }

    private (int Line, byte[] Text)? NextValue()
    {
        while (true)
        {
            var reader = new Utf8JsonReader(Rest, _isEnd, _state);
            if (!reader.Read())
                return null;

            var (start, isRow) = ((int)reader.TokenStartIndex, _inList || reader.CurrentDepth == 0);
            switch (reader.TokenType)
            {
                case JsonTokenType.StartArray when !_inList && isRow:
                case JsonTokenType.EndArray:
                    (isRow, _inList) = (false, !_inList);
                    break;
                case JsonTokenType.StartObject when !_inList && isRow:
                    if (IsPage(ref reader) is not { } isPage)
                        return null;
                    (isRow, _inList) = (!isPage, isPage);
                    break;
                case JsonTokenType.EndObject:
                    isRow = false;
                    break;
                default:
                    if (!reader.TrySkip())
                        return null;
                    break;
            }

            if (Take(reader, start) is var row && isRow)
                return row;
        }
    }

    private (int Line, byte[] Text) Take(Utf8JsonReader reader, int start)
    {
        var taken = Rest[..(int)reader.BytesConsumed];
        var row = (_line + taken[..start].Count((byte)'\n'), taken[start..].ToArray());
        _line += taken.Count((byte)'\n');
        _from += taken.Length;
        _state = reader.CurrentState;
        return row;
    }

    /// <summary>
    /// Whether what begins here is the page around a list, at which the reader then stands; if it is not, the reader stands at its
    /// end. Null: not enough of it has been read.
    /// </summary>
    private static bool? IsPage(ref Utf8JsonReader reader)
    {
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.EndObject)
                return false;
            var isContents = reader.ValueTextEquals("contents"u8);
            if (!reader.Read())
                return null;
            if (isContents && reader.TokenType is JsonTokenType.StartArray)
                return true;
            if (!reader.TrySkip())
                return null;
        }

        return null;
    }
}
