using PeerSupport.Testing;

namespace PeerSupport.Identity.Tests.Features;

public sealed class OpenApiTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    /// <summary>Run with <c>UPDATE_OPENAPI=1</c> to bring the checked-in document up to date, and look at what changed.</summary>
    [Fact]
    public async Task The_document_is_the_one_checked_in()
    {
        var (kept, served) = await CheckedIn.OpenApi(app, "identity");

        Assert.Equal(kept, served);
    }

    [Fact]
    public Task Every_operation_is_described_with_an_example() => ApiDescription.HasNoGaps(app);

    [Fact]
    public Task What_is_described_is_so() => ApiDescription.IsTrue(app);
}
