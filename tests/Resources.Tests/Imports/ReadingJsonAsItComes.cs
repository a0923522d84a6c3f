using System.Text;
using PeerSupport.Resources.Imports;

namespace PeerSupport.Resources.Tests.Imports;

/// <summary>However large a file is and however it is cut up on its way, its rows come one after the other.</summary>
public sealed class ReadingJsonAsItComes
{
    private const int Rows = 40_000; // some 40 MB

    [Theory]
    [InlineData("services.json", "[\n", ",\n", "\n]")]
    [InlineData("services.json", "{\"total_items\": 2, \"contents\": [\n", ",\n", "], \"more\": {\"a\": [1]}}")]
    [InlineData("services.json", "\n", "\n", "\n")]
    [InlineData("services.ndjson", "\n", "\n", "")]
    public void Rows_come_while_the_rest_is_still_to_be_read_each_with_its_line(string name, string before, string between, string after)
    {
        var problems = new ImportProblems();
        var parts = Enumerable.Range(0, Rows).Select(Row).SelectMany((row, at) => new[] { at == 0 ? before : between, row }).Append(after);
        using var stream = new Pieces(parts);
        var (count, taken, ahead) = (0, 0L, 0L);

        foreach (var (line, text) in new JsonTexts(new(name, 0, () => stream), problems).Rows())
        {
            Assert.Equal((count + 2, Row(count)), (line, Encoding.UTF8.GetString(text)));
            (count, taken) = (count + 1, taken + text.Length + between.Length);
            ahead = Math.Max(ahead, stream.Given - taken);
        }

        Assert.Equal((Rows, 0), (count, problems.Errors));
        Assert.InRange(ahead, 1, 1 << 17);
    }

    [Theory]
    [InlineData("services.json", "[\n{\"name\": \"")]
    [InlineData("services.json", "[{\"a\": 1},\n{\"name\": \"")]
    [InlineData("services.ndjson", "\n{\"name\": \"")]
    public void A_row_beyond_16_MiB_is_an_error_with_its_line_and_nothing_more_is_read(string name, string before)
    {
        var problems = new ImportProblems();
        using var stream = new Pieces(Enumerable.Repeat(new string('a', 1 << 20), 64).Prepend(before));

        Assert.InRange(new JsonTexts(new(name, 0, () => stream), problems).Rows().Count(), 0, 1);
        Assert.Equal(("This row is longer than 16 MiB.", 2), (problems.Found.Single().Message, problems.Found.Single().Line));
        Assert.InRange(stream.Given, 16 << 20, 18 << 20);
    }

    private static string Row(int at) => $"{{\"id\": {at}, \"name\": \"é ]}}\\\" [{{ {new string('x', 900)}\", \"phones\": [{{\"contents\": []}}]}}";

    /// <summary>Gives a text in pieces of every length.</summary>
    private sealed class Pieces(IEnumerable<string> parts) : Stream
    {
        private readonly IEnumerator<byte[]> _parts = parts.Select(Encoding.UTF8.GetBytes).GetEnumerator();
        private ReadOnlyMemory<byte> _rest;

        public long Given { get; private set; }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            while (_rest.IsEmpty && _parts.MoveNext())
                _rest = _parts.Current;
            var count = Math.Min(Math.Min(buffer.Length, _rest.Length), 1 + (int)(Given % 8191));
            _rest.Span[..count].CopyTo(buffer);
            (_rest, Given) = (_rest[count..], Given + count);
            return count;
        }

        protected override void Dispose(bool disposing)
        {
            _parts.Dispose();
            base.Dispose(disposing);
        }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
