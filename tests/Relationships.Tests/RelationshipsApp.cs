using PeerSupport.Testing;

namespace PeerSupport.Relationships.Tests;

public sealed class RelationshipsApp() : ServiceApp(RelationshipsService.Build), IAsyncLifetime;
