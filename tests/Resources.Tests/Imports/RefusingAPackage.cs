using System.Buffers.Binary;
using System.IO.Compression;
using System.Net;
using System.Text;
using PeerSupport.Resources.Imports;
using PeerSupport.Testing;

namespace PeerSupport.Resources.Tests.Imports;

/// <summary>What is wrong with a package is told by file and line, and nothing of it is imported.</summary>
public sealed class RefusingAPackage(ResourcesApp app) : IClassFixture<ResourcesApp>, IDisposable
{
    private const string Services = "services.csv", Json = "services.ndjson";
    private readonly PackageFolder _package = PackageFolder.Small();
    private readonly Guid _service = Guid.NewGuid();

    public void Dispose() => _package.Dispose();

    [Theory]
    [InlineData("empty", 1)]
    [InlineData("utf-16", 1)]
    [InlineData("latin1", 3)]
    [InlineData("quote never closed", 3)]
    [InlineData("quote in between", 2)]
    [InlineData("same id twice", 4)]
    [InlineData("provider of nobody", 2)]
    [InlineData("cut off", 3)]
    public async Task A_table(string flaw, int line)
    {
        var text = _package[Services];
        await File.WriteAllBytesAsync(_package.File(Services), flaw switch
        {
            "empty" => [],
            "quote never closed" => Encoding.UTF8.GetBytes(text.Replace("Café", "\"Café", StringComparison.Ordinal)),
            "quote in between" => Encoding.UTF8.GetBytes(text.Replace("Evening Group", "Evening \"Group\"", StringComparison.Ordinal)),
            "same id twice" => Encoding.UTF8.GetBytes(text + text.Split('\n')[1] + "\n"),
            "provider of nobody" => Encoding.UTF8.GetBytes(text.Replace(_package["organizations.csv"].Split('\n')[1].Split(',')[0], $"{Guid.NewGuid()}", StringComparison.Ordinal)),
            "cut off" => Encoding.UTF8.GetBytes(text)[..^12],
            _ => Encoding.GetEncoding(flaw).GetBytes(text),
        }, TestContext.Current.CancellationToken);

        await Refused(_package.Path, Services, line);
    }

    [Theory]
    [InlineData("empty", 1)]
    [InlineData("utf-16", 1)]
    [InlineData("latin1", 2)]
    [InlineData("cut off", 2)]
    [InlineData("same id twice", 2)]
    [InlineData("provider of nobody", 1)]
    public async Task A_stream_of_json(string flaw, int line)
    {
        using var package = PackageFolder.Empty();
        var rows = $"{Row(_service, "Evening")}\n{Row(Guid.NewGuid(), "Café")}\n";
        await File.WriteAllBytesAsync(package.File(Json), flaw switch
        {
            "empty" => [],
            "cut off" => Encoding.UTF8.GetBytes(rows)[..^12],
            "same id twice" => Encoding.UTF8.GetBytes($"{Row(_service, "Evening")}\n{Row(_service, "Morning").Replace("{\"id\"", "{\"url\":\"https://example.org\",\"id\"", StringComparison.Ordinal)}\n"),
            "provider of nobody" => Encoding.UTF8.GetBytes(Row(_service, "Evening").Split(",\"organization\":")[0] + $",\"organization_id\":\"{Guid.NewGuid()}\"}}\n"),
            _ => Encoding.GetEncoding(flaw).GetBytes(rows),
        }, TestContext.Current.CancellationToken);

        if (flaw is "same id twice")
            Assert.Contains((await app.Import(package.Path, Guid.NewGuid())).Problems, problem => problem.Line == line && problem.Message.Contains("two ways", StringComparison.Ordinal));
        else
            await Refused(package.Path, Json, line);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task But_an_encoding_that_says_what_it_is_is_read(string encoding)
    {
        await File.WriteAllTextAsync(_package.File(Services), _package[Services], Encoding.GetEncoding(encoding), TestContext.Current.CancellationToken);
        using var anybody = app.Anonymous();

        Assert.True((await app.Import(_package.Path, Guid.NewGuid())).Applied);
        var second = Encoding.GetEncoding(encoding).GetString(await File.ReadAllBytesAsync(_package.File(Services), TestContext.Current.CancellationToken)).Split('\n')[2].Split(',')[0];
        Assert.Contains("Café Núñez", await (await anybody.Send(HttpMethod.Get, $"/hsds/services/{second}")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_that_nobody_knows()
    {
        _package["meetings.csv"] = "id,name\n1,Evening\n";
        await Refused(_package.Path, "meetings.csv", 0);
    }

    [Theory]
    [InlineData("cut in half", "package.zip", 0)]
    [InlineData("cut at the end", "package.zip", 0)]
    [InlineData("packed bytes changed", Services, 0)]
    [InlineData("plain bytes changed", Services, 0)]
    [InlineData("a bomb", "bomb.csv", 0)]
    [InlineData("a bomb that says it is small", "bomb.csv", 0)]
    [InlineData("../bomb.csv", "../bomb.csv", 0)]
    [InlineData("..\\bomb.csv", "..\\bomb.csv", 0)]
    [InlineData("/etc/bomb.csv", "/etc/bomb.csv", 0)]
    [InlineData("C:bomb.csv", "C:bomb.csv", 0)]
    public async Task An_archive(string flaw, string file, int line)
    {
        var bytes = flaw switch
        {
            "a bomb" or "a bomb that says it is small" => Zip("bomb.csv", new string('a', 40_000_000)),
            "plain bytes changed" => Zip("other.txt", "x", CompressionLevel.NoCompression),
            _ => flaw.EndsWith("bomb.csv", StringComparison.Ordinal) ? Zip(flaw, "id\n") : Zip("other.txt", "x"),
        };
        bytes = flaw switch
        {
            "cut in half" => bytes[..(bytes.Length / 2)],
            "cut at the end" => bytes[..^1],
            "a bomb that says it is small" => SaySmall(bytes, "bomb.csv"),
            "packed bytes changed" => Changed(bytes, bytes.AsSpan().IndexOf("services.csv"u8) + 30),
            "plain bytes changed" => Changed(bytes, bytes.AsSpan().IndexOf("Evening"u8)),
            _ => bytes,
        };
        var path = _package.File("package.zip");
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);

        await Refused(path, file, line);
    }

    private async Task Refused(string path, string file, int line)
    {
        using var anybody = app.Anonymous();
        var before = (await anybody.Send(HttpMethod.Get, "/hsds/services")).Headers.ETag;

        var report = await app.Import(path, Guid.NewGuid());

        Assert.False(report.Applied);
        Assert.Contains(report.Problems, problem => problem.Severity is ProblemSeverity.Error && problem.File == file && (problem.Line == line || file == Services && line == 0));
        Assert.All(report.Tables.Values, counts => Assert.Equal((0, 0, 0), (counts.Added, counts.Changed, counts.Closed)));
        Assert.Equal(before, (await anybody.Send(HttpMethod.Get, "/hsds/services")).Headers.ETag);
        foreach (var service in new[] { $"{_service}", _package["locations.csv"].Split('\n')[1].Split(',')[0] })
            Assert.Equal(HttpStatusCode.NotFound, (await anybody.Send(HttpMethod.Get, $"/hsds/services/{service}")).StatusCode);
    }

    private static string Row(Guid id, string name) =>
        $$$"""{"id":"{{{id}}}","name":"{{{name}}}","status":"active","organization":{"id":"{{{Guid.NewGuid()}}}","name":"Open Door","description":"Helps"}}""";

    private byte[] Zip(string name, string text, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var file in Directory.EnumerateFiles(_package.Path, "*.csv"))
                zip.CreateEntryFromFile(file, Path.GetFileName(file), level);
            using var writer = new StreamWriter(zip.CreateEntry(name, level).Open());
            writer.Write(text);
        }

        return bytes.ToArray();
    }

    private static byte[] Changed(byte[] bytes, int at)
    {
        bytes[at] ^= 1;
        return bytes;
    }

    /// <summary>Lets the archive's directory say that the file, unpacked, has three bytes.</summary>
    private static byte[] SaySmall(byte[] zip, string file)
    {
        var entry = zip.AsSpan().LastIndexOf(Encoding.UTF8.GetBytes(file)) - 46;
        BinaryPrimitives.WriteInt32LittleEndian(zip.AsSpan(entry + 24), 3);
        return zip;
    }
}
