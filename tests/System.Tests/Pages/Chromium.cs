using Microsoft.Playwright;

namespace PeerSupport.SystemTests.Pages;

/// <summary>A browser of this machine: the one that <c>PEERSUPPORT_CHROMIUM</c> names, else a Chromium or Chrome where systems keep it.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Usual =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public IBrowser Browser => _browser!;

    public async ValueTask InitializeAsync()
    {
        var executable = Environment.GetEnvironmentVariable("PEERSUPPORT_CHROMIUM") ?? Array.Find(Usual, File.Exists)
            ?? throw new InvalidOperationException("There is no Chromium here; PEERSUPPORT_CHROMIUM says where one is.");
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = ["--no-sandbox"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
