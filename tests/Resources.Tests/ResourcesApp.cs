using Microsoft.Extensions.DependencyInjection;
using PeerSupport.Resources.Imports;
using PeerSupport.Testing;

namespace PeerSupport.Resources.Tests;

public class ResourcesApp() : ServiceApp(ResourcesService.Build), IAsyncLifetime
{
    public async Task<ImportReport> Import(string path, Guid organisation, string? zone = null, bool replace = false)
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DirectoryImport>().Run(path, organisation, new(zone, replace), TestContext.Current.CancellationToken);
    }
}
