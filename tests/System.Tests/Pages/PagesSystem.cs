using PeerSupport.SystemTests.Journey;
using PeerSupport.SystemTests.Running;

namespace PeerSupport.SystemTests.Pages;

/// <summary>The product in one process, on a Tuesday in working hours, for stories that begin anew.</summary>
public sealed class PagesSystem : IAsyncLifetime
{
    private readonly StandaloneSystem _system = new();

    public Uri Address => _system.Address;

    public async ValueTask InitializeAsync() => await _system.Start(Story.Tuesday);

    public ValueTask DisposeAsync() => _system.DisposeAsync();
}
