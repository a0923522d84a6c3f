using PeerSupport.Kernel;
using PeerSupport.Resources.Imports;

namespace PeerSupport.Resources.Features;

/// <summary>With <c>Demo:Enabled</c>: a small directory of plainly invented services, imported where it is absent.</summary>
internal sealed class DemoDirectory(IServiceScopeFactory scopes, IConfiguration configuration) : IHostedService
{
    private static readonly OrganisationId DemoOrganisation = new(Guid.Parse("de300000-0000-4000-8000-000000000001"));

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!configuration.GetValue<bool>("Demo:Enabled"))
            return;

        await using var scope = scopes.CreateAsyncScope();
        var report = await scope.ServiceProvider.GetRequiredService<DirectoryImport>().Run(
            () => Package.Embedded(typeof(DemoDirectory).Assembly, "Demo/"), DemoOrganisation, new("America/Chicago"), cancellationToken);
        if (!report.Applied)
            throw new InvalidOperationException($"The demo directory cannot be imported: {report.Problems[0].Message}");
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
