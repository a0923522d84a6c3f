namespace PeerSupport.Identity.Accounts;

/// <summary>Tells whoever starts the service by itself how to set it up. Within another process, that one tells.</summary>
internal sealed partial class SetupAnnouncement(IServiceScopeFactory scopes, ILogger<SetupAnnouncement> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().MakeLink(cancellationToken) is { } link)
            Announce(link);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Information, "There is no administrator yet. Set up the organisation with this link, which works once: {Link}")]
    private partial void Announce(string link);
}
