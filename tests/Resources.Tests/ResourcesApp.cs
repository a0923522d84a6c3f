using PeerSupport.Testing;

namespace PeerSupport.Resources.Tests;

public sealed class ResourcesApp() : ServiceApp(ResourcesService.Build), IAsyncLifetime;
