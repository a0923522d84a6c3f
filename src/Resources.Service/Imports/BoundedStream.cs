namespace PeerSupport.Resources.Imports;

/// <summary>Is shown what was read; nothing at the end.</summary>
internal delegate void BytesRead(ReadOnlySpan<byte> bytes);

/// <summary>Reads at most so many bytes, shows them as they come, and remembers the last one.</summary>
internal sealed class BoundedStream(Stream inner, string file, long limit, BytesRead? show = null) : Stream
{
    private long _read;

    public byte? Last { get; private set; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer) => Counted(buffer, inner.Read(buffer));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await inner.ReadAsync(buffer, cancellationToken);
        return Counted(buffer.Span, count);
    }

    private int Counted(ReadOnlySpan<byte> buffer, int read)
    {
        if (read > 0)
            Last = buffer[read - 1];
        show?.Invoke(buffer[..read]);
        return (_read += read) <= limit ? read : throw new PackageException(file, "The file expands far beyond what a table needs.");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
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
