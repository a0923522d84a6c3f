using PeerSupport.Relationships.Clients;
using PeerSupport.Testing;

namespace PeerSupport.Relationships.Tests;

/// <summary>What Relationships reads of others and sends them, held against the documents that they check in.</summary>
public sealed class ClientContracts
{
    [Fact]
    public void Every_field_that_is_read_is_in_the_services_documents()
    {
        Assert.Empty(ClientContract.MissingInAnswer("agreements", "get", "/api/agreements/{}/versions/{}", typeof(VersionRead)));
        Assert.Empty(ClientContract.MissingInAnswer("agreements", "post", "/api/agreements/{}/disclosures", typeof(DisclosureRead)));
        Assert.Empty(ClientContract.MissingInAnswer("identity", "get", "/api/identity/sites/{}", typeof(SiteRead)));
    }

    [Fact]
    public void Every_field_that_is_sent_is_in_the_services_document() =>
        Assert.Empty(ClientContract.MissingInRequest("agreements", "post", "/api/agreements/{}/disclosures", typeof(DisclosureAsk)));

    [Fact]
    public void A_field_that_a_document_does_not_have_is_found() => Assert.Equal(
        ["get /api/identity/sites/{} has no field version."],
        ClientContract.MissingInAnswer("identity", "get", "/api/identity/sites/{}", typeof(Elsewhere)));

    private sealed record Elsewhere(int Version);
}
