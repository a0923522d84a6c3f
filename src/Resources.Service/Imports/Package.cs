using System.IO.Compression;
using System.Reflection;
using System.Text;

namespace PeerSupport.Resources.Imports;

/// <summary>A package that cannot be read as one.</summary>
internal sealed class PackageException(string file, string message) : Exception(message)
{
    public string File { get; } = file;
}

/// <param name="Length">Bytes, unpacked, as far as its source says.</param>
internal sealed record PackageFile(string Name, long Length, Func<Stream> Open);

/// <summary>The files of a tabular data package, wherever they are. Nothing is ever unpacked to disk.</summary>
internal sealed class Package(IReadOnlyList<PackageFile> files, IDisposable? source = null) : IDisposable
{
    private const int MaxFiles = 200;
    private const long MaxFileBytes = 1L << 30;
    private const long MaxTotalBytes = 2L << 30;

    /// <summary>CSV seldom shrinks to less than a fiftieth; a bomb shrinks to a thousandth.</summary>
    private const long MaxRatio = 200;
    private const long AlwaysAllowedBytes = 1 << 20;

    public IReadOnlyList<PackageFile> Files => files;

    public void Dispose() => source?.Dispose();

    /// <summary>The files directly in a folder, or what a file is.</summary>
    public static Package Open(string path) => Directory.Exists(path)
        ? new([.. Directory.EnumerateFiles(path).Order(StringComparer.Ordinal)
            .Select(FileAt)])
        : File.Exists(path) ? FromFile(File.OpenRead(path), Path.GetFileName(path))
        : throw new PackageException(path, "There is no such folder or file.");

    /// <summary>
    /// A seekable file: a zip archive, whose files stand at its root or all in one folder, or rows as JSON. Its first bytes say which
    /// it is; what senders say of it is often wrong.
    /// </summary>
    /// <exception cref="PackageException">It is neither, or is made to harm.</exception>
    public static Package FromFile(Stream file, string name)
    {
        var head = Head(file);
        if (head.StartsWith("PK"u8))
            return FromZip(file, name);
        if (!IsJson(name) && !head.StartsWith("{"u8) && !head.StartsWith("["u8))
            throw new PackageException(name, "This is neither a zip archive nor JSON.");
        return new([new(IsJson(name) ? name : Path.ChangeExtension(name, ".json"), file.Length, Again)], file);

        Stream Again()
        {
            file.Position = 0;
            return file;
        }
    }

    public static bool IsJson(string name) => Path.GetExtension(name).ToLowerInvariant() is ".json" or ".ndjson";

    /// <summary>The first bytes that say something; the file is at its beginning again.</summary>
    private static ReadOnlySpan<byte> Head(Stream file)
    {
        var head = new byte[1024];
        file.Position = 0;
        var count = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        file.Position = 0;
        var text = head.AsSpan(0, count);
        return (text.StartsWith(Encoding.UTF8.Preamble) ? text[Encoding.UTF8.Preamble.Length..] : text).TrimStart(" \t\r\n"u8);
    }

    /// <summary>Files that are resources of an assembly, by the beginning of their names.</summary>
    public static Package Embedded(Assembly assembly, string prefix) =>
        new([.. assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Select(name => new PackageFile(name[prefix.Length..], 0, () => assembly.GetManifestResourceStream(name)!))]);

    private static PackageFile FileAt(string path) => new(Path.GetFileName(path), new FileInfo(path).Length, () => File.OpenRead(path));

    private static Package FromZip(Stream zip, string name)
    {
        try
        {
            var archive = new ZipArchive(zip, ZipArchiveMode.Read);
            var entries = archive.Entries.Where(entry => !entry.FullName.EndsWith('/')).ToList();
            if (archive.Entries.Count > MaxFiles)
                throw new PackageException(name, $"The archive has more than {MaxFiles} entries.");
            if (entries.Sum(entry => entry.Length) > MaxTotalBytes)
                throw new PackageException(name, "The archive expands to more than 2 GiB.");

            var root = Root(entries);
            var files = entries.Select(entry => FileOf(entry, root)).ToList();
            var byName = files.GroupBy(file => file.Name, StringComparer.OrdinalIgnoreCase);
            return byName.FirstOrDefault(same => same.Count() > 1) is { } twice
                ? throw new PackageException(twice.Key, "The archive has two files of this name.")
                : new(files, archive);
        }
        catch (Exception problem) when (problem is InvalidDataException or EndOfStreamException or ArgumentOutOfRangeException or OverflowException)
        {
            throw new PackageException(name, "This zip archive is damaged or cut off.");
        }
    }

    private static PackageFile FileOf(ZipArchiveEntry entry, string root)
    {
        var name = entry.FullName[root.Length..];
        if (name.Split('/', '\\').Any(part => part is ".." or "") || name.Contains(':'))
            throw new PackageException(entry.FullName, "The archive names a file outside itself.");

        // What an archive says of its sizes need not be true, so the bytes are counted as they come, too.
        var allowed = Math.Min(MaxFileBytes, Math.Max(AlwaysAllowedBytes, entry.CompressedLength * MaxRatio));
        if (entry.Length > allowed)
            throw new PackageException(name, "The file expands far beyond what a table needs.");
        return new(name, entry.Length, () => new BoundedStream(Begin(entry, name), name, allowed, Checksum(entry, name)));
    }

    /// <summary>.NET compares no checksums: a damaged table would be taken for another one.</summary>
    private static BytesRead Checksum(ZipArchiveEntry entry, string name)
    {
        var sum = new Crc32();
        return bytes =>
        {
            sum.Append(bytes);
            if (bytes.IsEmpty && sum.Value != entry.Crc32)
                throw new PackageException(name, "The archive is damaged here: the file is not what was packed.");
        };
    }

    private static Stream Begin(ZipArchiveEntry entry, string name)
    {
        try
        {
            return entry.Open();
        }
        catch (InvalidDataException)
        {
            throw new PackageException(name, "The archive is damaged here, or the file is packed in a way that cannot be read.");
        }
    }

    private static string Root(List<ZipArchiveEntry> entries)
    {
        var name = entries.FirstOrDefault()?.FullName ?? "";
        var root = name[..(name.IndexOf('/') + 1)];
        return root is not ("/" or "../") && entries.All(entry => entry.FullName.StartsWith(root, StringComparison.Ordinal)) ? root : "";
    }
}
