using PeerSupport.Identity.Clients;
using PeerSupport.Testing;

namespace PeerSupport.Identity.Tests;

/// <summary>What Identity reads of others, held against the documents that they check in.</summary>
public sealed class ClientContracts
{
    [Fact]
    public void Every_field_that_is_read_is_in_the_services_document() =>
        Assert.Empty(ClientContract.MissingInAnswer("relationships", "get", "/api/relationships/{}", typeof(RelationshipRead)));
}
