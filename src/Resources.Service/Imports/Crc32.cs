namespace PeerSupport.Resources.Imports;

/// <summary>The checksum of zip archives (ISO 3309, reflected polynomial EDB88320).</summary>
internal sealed class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(number => Shifted((uint)number))];
    private uint _state = uint.MaxValue;

    public uint Value => ~_state;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        foreach (var next in bytes)
            _state = (_state >> 8) ^ Table[(byte)(_state ^ next)];
    }

    private static uint Shifted(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
            value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xEDB88320;
        return value;
    }
}
