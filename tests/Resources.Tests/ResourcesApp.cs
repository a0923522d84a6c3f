using Microsoft.Extensions.DependencyInjection;
using PeerSupport.Resources.Imports;
using PeerSupport.Testing;

namespace PeerSupport.Resources.Tests;

public class ResourcesApp() : ServiceApp(ResourcesService.Build), IAsyncLifetime
{
    public async Task<ImportReport> Import(string path, Guid organisation, string? zone = null)
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DirectoryImport>().Run(path, organisation, zone, TestContext.Current.CancellationToken);
    }
}
