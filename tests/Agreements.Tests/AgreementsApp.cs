using PeerSupport.Testing;

namespace PeerSupport.Agreements.Tests;

public sealed class AgreementsApp() : ServiceApp(AgreementsService.Build), IAsyncLifetime;
