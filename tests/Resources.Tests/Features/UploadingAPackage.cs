using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using PeerSupport.Resources.Imports;
using PeerSupport.Resources.Tests.Imports;
using PeerSupport.Testing;

namespace PeerSupport.Resources.Tests.Features;

public sealed class UploadingAPackage(UploadingAPackage.SmallLimit app) : IClassFixture<UploadingAPackage.SmallLimit>
{
    private readonly Guid _organisation = Guid.NewGuid();

    public sealed class SmallLimit : ResourcesApp
    {
        protected override void Configure(WebApplicationBuilder builder)
        {
            base.Configure(builder);
            builder.Configuration.AddInMemoryCollection([new("Import:MaxUploadBytes", "200000")]);
        }
    }

    [Fact]
    public async Task An_administrator_uploads_a_zip_and_gets_the_report_and_a_repeat_whatever_its_key_changes_nothing()
    {
        using var package = PackageFolder.Small();
        using var administrator = Administrator();
        administrator.DefaultRequestHeaders.Add("Idempotency-Key", "import-1");
        using var form = Form(package.Zip());
        var body = await form.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        var first = await Post(administrator, body, form);
        var report = await first.Read<ImportReport>();
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.True(report.Applied);
        Assert.Equal(new TableCounts(2, 2, 0, 0), report.Tables["service"]);

        var again = await (await Post(administrator, body, form)).Read<ImportReport>();
        Assert.Equal(new TableCounts(2, 0, 0, 2), again.Tables["service"]);
    }

    [Fact]
    public async Task A_package_with_errors_is_400_with_all_of_them()
    {
        using var package = PackageFolder.Small();
        package["services.csv"] = package["services.csv"].Replace("active", "closed", StringComparison.Ordinal);

        var answer = await Upload(package.Zip());
        var problem = await answer.Read<JsonNode>();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("import.refused", problem["code"]!.GetValue<string>());
        Assert.Equal(2, problem["errors"]!.GetValue<int>());
        Assert.Equal("""{"severity":"error","file":"services.csv","line":2,"message":"status is not one of active, inactive, defunct, temporarily closed."}""",
            problem["problems"]![0]!.ToJsonString());
    }

    [Fact]
    public async Task A_body_over_the_limit_is_413()
    {
        var answer = await Upload(new byte[300_000]);
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "request.too-large"), (answer.StatusCode, await answer.ProblemCode()));
    }

    [Fact]
    public async Task What_is_no_zip_or_made_to_harm_is_refused()
    {
        using var package = PackageFolder.Small();
        var zip = package.Zip();
        Assert.Equal(HttpStatusCode.BadRequest, (await Upload(zip[..(zip.Length / 2)])).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Upload([1, 2, 3])).StatusCode);
        Assert.Contains("outside", await Refusal(Zip(("../services.csv", "id\n"))), StringComparison.Ordinal);
        Assert.Contains("outside", await Refusal(Zip(("/etc/services.csv", "id\n"), ("a.csv", ""))), StringComparison.Ordinal);
        Assert.Contains("expands", await Refusal(Zip(("services.csv", new string('a', 20_000_000)))), StringComparison.Ordinal);
        Assert.Contains("entries", await Refusal(Zip([.. Enumerable.Range(0, 201).Select(n => ($"{n}.csv", ""))])), StringComparison.Ordinal);
        Assert.Contains("two files", await Refusal(Zip(("services.csv", "id\n"), ("services.csv", "id\n"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_packed_in_an_unknown_way_is_refused()
    {
        var zip = Zip(("services.csv", "id\n"));
        var directory = zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        zip[directory + 10] = zip[8] = 99; // the method: encrypted by AES
        Assert.Contains("packed in a way", await Refusal(zip), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_package_is_imported()
    {
        using var administrator = Administrator();
        var json = await administrator.Send(HttpMethod.Post, "/api/resources/imports", new { Package = "services" });
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "request.unsupported-media-type"), (json.StatusCode, await json.ProblemCode()));
        using var without = new MultipartFormDataContent { { new StringContent("UTC"), "zone" } };
        Assert.Equal(HttpStatusCode.BadRequest, (await administrator.PostAsync("/api/resources/imports", without, TestContext.Current.CancellationToken)).StatusCode);
    }

    private HttpClient Administrator() => app.ClientFor(Guid.Parse("0a000000-0000-4000-8000-00000000000a"), _organisation, "administrator");

    private static MultipartFormDataContent Form(byte[] zip) => new() { { new ByteArrayContent(zip), "package", "package.zip" } };

    private static Task<HttpResponseMessage> Post(HttpClient client, byte[] body, MultipartFormDataContent form)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = form.Headers.ContentType;
        return client.PostAsync("/api/resources/imports", content, TestContext.Current.CancellationToken);
    }

    private async Task<HttpResponseMessage> Upload(byte[] zip)
    {
        using var administrator = Administrator();
        administrator.DefaultRequestHeaders.ExpectContinue = true; // what is too large is refused before it is sent
        return await administrator.PostAsync("/api/resources/imports", Form(zip), TestContext.Current.CancellationToken);
    }

    private async Task<string> Refusal(byte[] zip)
    {
        var answer = await Upload(zip);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        return (await answer.Read<JsonNode>())["problems"]![0]!["message"]!.GetValue<string>();
    }

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in files)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return bytes.ToArray();
    }
}
