using PeerSupport.Testing;

namespace PeerSupport.Resources.Tests;

public sealed class OpenApiDocument(ResourcesApp app) : IClassFixture<ResourcesApp>
{
    /// <summary><c>UPDATE_OPENAPI=1</c> writes the document anew.</summary>
    [Fact]
    public async Task The_document_served_is_the_one_checked_in()
    {
        var (kept, served) = await CheckedIn.OpenApi(app, "resources");

        Assert.Equal(kept, served);
    }

    [Fact]
    public Task Every_operation_is_described_with_an_example() => ApiDescription.HasNoGaps(app);

    [Fact]
    public Task What_is_described_is_so() => ApiDescription.IsTrue(app);
}
