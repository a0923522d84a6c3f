using PeerSupport.Testing;

namespace PeerSupport.Agreements.Tests;

public sealed class AgreementsApp() : ServiceApp(AgreementsService.Build), IAsyncLifetime;

/// <summary>One service for the tests that do not set its clock.</summary>
[CollectionDefinition(Name)]
public sealed class SharedApp : ICollectionFixture<AgreementsApp>
{
    public const string Name = "agreements";
}
