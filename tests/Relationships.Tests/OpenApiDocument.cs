using PeerSupport.Testing;

namespace PeerSupport.Relationships.Tests;

public class OpenApiDocument(RelationshipsApp app) : IClassFixture<RelationshipsApp>
{
    /// <summary>Set <c>UPDATE_OPENAPI=1</c> to write what is served into <c>docs/openapi</c>; then read the difference.</summary>
    [Fact]
    public async Task The_document_that_is_served_is_the_one_that_is_checked_in()
    {
        var (kept, served) = await CheckedIn.OpenApi(app, "relationships");

        Assert.Equal(kept, served);
    }

    [Fact]
    public Task Every_operation_is_described_with_an_example() => ApiDescription.HasNoGaps(app);

    [Fact]
    public Task What_is_described_is_so() => ApiDescription.IsTrue(app);
}
