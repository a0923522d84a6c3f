using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using PeerSupport.Resources.Features;
using PeerSupport.Resources.Imports;
using PeerSupport.Resources.Tests.Imports;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.Testing;

namespace PeerSupport.Resources.Tests.Features;

/// <summary>Rows as the reading API gives them go in over it too; what a file is, its first bytes say.</summary>
public sealed class UploadingJson(UploadingAPackage.SmallLimit app) : IClassFixture<UploadingAPackage.SmallLimit>
{
    private const string Imports = "/api/resources/imports";
    private readonly Guid _organisation = Guid.NewGuid();

    public enum As
    {
        Lines,
        List,
        PrettyList,
        Page,
        Zip,
    }

    [Theory]
    [InlineData(As.Lines, "services.ndjson", "application/x-ndjson")]
    [InlineData(As.Lines, "services.ndjson", null)]
    [InlineData(As.Lines, "services.json", "application/json")]
    [InlineData(As.Lines, "services", null)]
    [InlineData(As.List, "services.json", "application/json")]
    [InlineData(As.List, "services (1).json", "application/octet-stream")]
    [InlineData(As.List, "services.zip", "application/zip")]
    [InlineData(As.PrettyList, "services-2030.json", null)]
    [InlineData(As.Page, "services.json", "application/json")]
    [InlineData(As.Page, "Services", "text/plain")]
    [InlineData(As.Zip, "services.json", "application/json")]
    public async Task What_is_read_here_and_uploaded_elsewhere_reads_alike_whatever_it_is_said_to_be(As form, string name, string? mediaType)
    {
        using var package = PackageFolder.Small();
        await using var elsewhere = new ResourcesApp();
        await elsewhere.InitializeAsync();
        Assert.Equal(HttpStatusCode.OK, (await Upload(app, package.Zip(), "package.zip", "application/zip")).StatusCode);
        var ids = package["services.csv"].Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(row => Guid.Parse(row.Split(',')[0])).ToHashSet();
        var read = (await Streamed(app)).Where(row => ids.Contains((Guid)row["id"]!)).ToList();
        var content = form switch
        {
            As.Lines => string.Concat(read.Select(row => row.ToJsonString() + "\n")),
            As.List => new JsonArray([.. read.Select(row => row.DeepClone())]).ToJsonString(),
            As.PrettyList => "\uFEFF\r\n" + new JsonArray([.. read.Select(row => row.DeepClone())]).ToJsonString(new() { WriteIndented = true }),
            As.Page => new JsonObject { ["total_items"] = 2, ["contents"] = new JsonArray([.. read.Select(row => row.DeepClone())]), ["first_page"] = true }.ToJsonString(),
            _ => null,
        };

        var answer = await Upload(elsewhere, content is null ? package.Zip() : Encoding.UTF8.GetBytes(content), name, mediaType);
        var report = await answer.Read<ImportReport>();

        Assert.Equal((HttpStatusCode.OK, new TableCounts(2, 2, 0, 0)), (answer.StatusCode, report.Tables["service"]));
        Assert.Equal(2, read.Count);
        Assert.Equal(read.Select(row => row.ToJsonString()), (await Streamed(elsewhere)).Select(row => row.ToJsonString()));
    }

    [Fact]
    public async Task Everything_that_is_streamed_here_and_uploaded_elsewhere_one_file_after_the_other_exports_as_it_does_here()
    {
        await using var here = new ResourcesApp();
        await using var elsewhere = new ResourcesApp();
        await here.InitializeAsync();
        await elsewhere.InitializeAsync();
        using var package = PackageFolder.Small();
        Assert.Equal(HttpStatusCode.OK, (await Upload(here, package.Zip(), "package.zip", "application/zip")).StatusCode);

        foreach (var route in new[] { "taxonomies", "taxonomy_terms", "services", "service_at_locations", "organizations" })
        {
            var rows = string.Concat((await Streamed(here, route)).Select(row => row.ToJsonString() + "\n"));
            var answer = await Upload(elsewhere, Encoding.UTF8.GetBytes(rows), $"{route}.ndjson", "application/x-ndjson");
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        var (before, after) = (await Exported(here), await Exported(elsewhere));
        Assert.Contains("schedules.csv", before.Keys);
        Assert.Equal(before, after);
    }

    [Theory]
    [InlineData("services.ndjson", "{\"id\": \"a0000000-0000-4000-8000-000000000001\", \"name\": \"A\", \"status\": \"active\"}\n{\"id\": \"a00", 2, "not a row")]
    [InlineData("services.json", "[\n{\"id\": \"a0000000-0000-4000-8000-000000000001\", \"name\": \"A\", \"status\": \"active\"},\n{\"id\": \"a00", 3, "not a row")]
    [InlineData("services.json", "[\n{\"name\": \"A\",\n \"name\": \"B\"}]", 2, "stands here twice")]
    [InlineData("services.json", "[\n\n\"words\"]", 3, "an object")]
    [InlineData("services.json", "{\"contents\": [\n{\"id\": \"b\"}]}", 2, "id is not a UUID")]
    [InlineData("services.json", "{\"contents\": []", 1, "not a row")]
    [InlineData("services.json", "id,name\n", 1, "not a row")]
    [InlineData("services.json", "", 1, "nothing to read")]
    [InlineData("services.csv", "id,name\n", 0, "neither a zip archive nor JSON")]
    [InlineData("rows.json", "[]", 0, "service_at_locations")]
    public async Task What_is_damaged_or_something_else_is_refused_with_file_and_line(string name, string text, int line, string says) =>
        Assert.Contains(says, await Refusal(Encoding.UTF8.GetBytes(text), name, line), StringComparison.Ordinal);

    [Fact]
    public async Task Only_UTF_8_goes_in()
    {
        const string Row = "{\"id\": \"a0000000-0000-4000-8000-000000000002\", \"name\": \"Café\", \"status\": \"active\"}\n";
        Assert.Contains("UTF-8", await Refusal([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Row)], "services.ndjson", 1), StringComparison.Ordinal);
        Assert.Contains("UTF-8", await Refusal([.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Row)], "services.json", 1), StringComparison.Ordinal);
        Assert.Contains("UTF-8", await Refusal(Encoding.Latin1.GetBytes("[\n" + Row + "]"), "services.json", 2), StringComparison.Ordinal);
        Assert.Contains("UTF-8", await Refusal(Encoding.Latin1.GetBytes("\n\n" + Row), "services.ndjson", 3), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_413_as_a_zip_is()
    {
        var answer = await Upload(app, Encoding.UTF8.GetBytes($"[{new string(' ', 300_000)}]"), "services.json", "application/json");
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "request.too-large"), (answer.StatusCode, await answer.ProblemCode()));
    }

    [Fact]
    public async Task Nothing_of_a_file_with_one_row_at_fault_is_imported_and_its_record_says_where()
    {
        var id = Guid.NewGuid();
        var answer = await Upload(app, Encoding.UTF8.GetBytes(Row(id, "active") + Row(Guid.NewGuid(), "shut")), "services.ndjson", null);
        using var administrator = Administrator(app);
        var listed = (await administrator.Send(HttpMethod.Get, Imports).Read<Page<ImportView>>()).Items.Single();
        var record = await administrator.Send(HttpMethod.Get, $"{Imports}/{listed.Id}").Read<ImportView>();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal((ImportState.Refused, ("services.ndjson", 2)), (record.State, (record.Report!.Problems[0].File, record.Report.Problems[0].Line)));
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.Send(HttpMethod.Get, $"/hsds/services/{id}")).StatusCode);
    }

    private static string Row(Guid id, string status) =>
        $$$"""{"id": "{{{id}}}", "name": "Group", "status": "{{{status}}}", "organization": {"id": "{{{Guid.NewGuid()}}}", "name": "Open Door", "description": "Helps"}}""" + "\n";

    private HttpClient Administrator(ResourcesApp of) => of.ClientFor(Guid.NewGuid(), _organisation, "administrator");

    private async Task<HttpResponseMessage> Upload(ResourcesApp to, byte[] content, string name, string? mediaType)
    {
        using var administrator = Administrator(to);
        administrator.DefaultRequestHeaders.ExpectContinue = true; // what is too large is refused before it is sent
        using var part = new ByteArrayContent(content);
        part.Headers.ContentType = mediaType is null ? null : new MediaTypeHeaderValue(mediaType);
        using var form = new MultipartFormDataContent { { part, "package", name } };
        return await administrator.PostAsync(Imports, form, TestContext.Current.CancellationToken);
    }

    private async Task<string> Refusal(byte[] content, string name, int line)
    {
        var answer = await Upload(app, content, name, null);
        var problem = (await answer.Read<JsonNode>())["problems"]!.AsArray().First(found => (string?)found!["severity"] is "error")!;
        Assert.Equal((HttpStatusCode.BadRequest, name, line), (answer.StatusCode, (string?)problem["file"], (int)problem["line"]!));
        return (string)problem["message"]!;
    }

    private static async Task<IReadOnlyList<JsonObject>> Streamed(ResourcesApp from, string route = "services")
    {
        using var http = from.Anonymous();
        var answer = await http.Send(HttpMethod.Get, $"/hsds/{route}?format=ndjson&full=true");
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(row => JsonNode.Parse(row)!.AsObject())];
    }

    private async Task<Dictionary<string, string>> Exported(ResourcesApp from)
    {
        using var administrator = Administrator(from);
        var answer = await administrator.Send(HttpMethod.Get, "/api/resources/export");
        await using var zip = new System.IO.Compression.ZipArchive(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        var files = new Dictionary<string, string>();
        foreach (var entry in zip.Entries)
        {
            using var text = new StreamReader(await entry.OpenAsync(TestContext.Current.CancellationToken));
            files[entry.FullName] = await text.ReadToEndAsync(TestContext.Current.CancellationToken);
        }

        return files;
    }
}
