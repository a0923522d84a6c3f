using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PeerSupport.SystemTests.Running;
using PeerSupport.Testing;

namespace PeerSupport.SystemTests.Pages;

/// <summary>Somebody at a device. Whatever their browser asks of anybody but us is noted, and so is what it complains about.</summary>
internal sealed class Reader : IAsyncDisposable
{
    /// <summary>A browser beside others, on a machine that starts services meanwhile, may have to wait.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly string Screenshots = System.IO.Path.Combine(Repository.Root, "artifacts", "screenshots");

    private readonly IBrowserContext _context;
    private readonly Uri _home;
    private readonly List<string> _complaints = [];

    private Reader(IBrowserContext context, IPage page, Uri home, Device device)
    {
        (_context, Page, _home, Device) = (context, page, home, device);
        context.Request += (_, request) => Watch(request);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" && !message.Text.Contains("the server responded with a status of", StringComparison.Ordinal))
                _complaints.Add($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => _complaints.Add($"{page.Url}: {error}");
    }

    public IPage Page { get; }

    public Device Device { get; }

    public string Path => new Uri(Page.Url).PathAndQuery;

    public static async Task<Reader> At(IBrowser browser, Uri home, Device device, string? session = null)
    {
        var options = device.Options;
        options.StorageState = session;
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        return new(context, await context.NewPageAsync(), home, device);
    }

    public async Task<IResponse> Open(string path) => (await Page.GotoAsync(new Uri(_home, path).ToString()))!;

    /// <summary>Does something that leads to another page, and waits until that is there, redirects followed.</summary>
    public async Task Follow(Func<Task> act)
    {
        var arrived = new TaskCompletionSource();
        void Arrive(object? sender, IPage page) => arrived.TrySetResult();
        Page.Load += Arrive;
        try
        {
            await act();
            await arrived.Task.WaitAsync(Patience);
        }
        finally
        {
            Page.Load -= Arrive;
        }
    }

    public async Task SignIn(string name, string password = PeerSupport.Testing.Browser.DemoPassword)
    {
        await Open("/sign-in");
        await Page.FillAsync("[name=signInName]", name);
        await Page.FillAsync("[name=password]", password);
        await Page.ClickAsync("main button[type=submit]");
        await Page.WaitForURLAsync(url => new Uri(url).AbsolutePath is not ("/account/sign-in" or "/connect/authorize" or "/signin-oidc"));
    }

    /// <summary>
    /// What WCAG 2.2 AA asks, as far as axe can see; empty where nothing is amiss, and where scripts are off, of which axe is one.
    /// </summary>
    public async Task<IReadOnlyList<string>> Barriers()
    {
        if (!Device.Scripts)
            return [];
        var options = new AxeRunOptions
        {
            RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
            ResultTypes = [ResultType.Violations],
        };
        var result = await Page.RunAxe(options);
        return [.. result.Violations.Select(found =>
            $"{Path} ({Device}): {found.Id}: {found.Help}: {string.Join(" | ", found.Nodes.Take(3).Select(node => node.Html))}")];
    }

    /// <summary>Whether the page is wider than the window, so that one would have to scroll sideways.</summary>
    public Task<bool> ScrollsSideways() =>
        Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");

    public async Task Photograph(string name) => await Page.ScreenshotAsync(new()
    {
        Path = System.IO.Path.Combine(Screenshots, $"{name.TrimEnd('/').Replace('/', '-').Replace('?', '-')}-{Device}.png"),
        FullPage = true,
    });

    /// <summary>Opens the page and tells how many bytes came over the wire for it, headers and what scripts fetch included.</summary>
    public async Task<long> Cost(string path)
    {
        var bytes = 0L;
        var wire = await _context.NewCDPSessionAsync(Page);
        wire.Event("Network.loadingFinished").OnEvent += (_, data) => bytes += (long)data!.Value.GetProperty("encodedDataLength").GetDouble();
        await wire.SendAsync("Network.enable");
        await Open(path);
        if (Device.Scripts && await Page.QuerySelectorAsync("figure[data-chart]") is not null)
            await Eventual.State(() => Page.EvaluateAsync<bool>("() => 'Chart' in window"), "what draws charts is there"); // a chart of noughts is none
        await wire.DetachAsync();
        return bytes;
    }

    /// <summary>Nothing was loaded from anybody else, and the browser complained of nothing (scripts, content security policy).</summary>
    public void HasNothingToComplainOf() => Assert.Equal([], _complaints);

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private void Watch(IRequest request)
    {
        if (new Uri(request.Url) is { Scheme: "http" or "https" } address && address.Authority != _home.Authority)
            _complaints.Add($"{Page.Url} asked {request.Url}");
    }
}
