using PeerSupport.Testing;

namespace PeerSupport.Identity.Tests;

public sealed class IdentityApp() : ServiceApp(IdentityService.Build), IAsyncLifetime;
