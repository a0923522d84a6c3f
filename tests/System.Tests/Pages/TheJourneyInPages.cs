using Microsoft.Playwright;
using PeerSupport.SystemTests.Journey;
using PeerSupport.SystemTests.Running;
using PeerSupport.Testing;

namespace PeerSupport.SystemTests.Pages;

/// <summary>
/// One relationship from its first conversation to its end, a worker and a peer each in a browser of their own, by what stands on the
/// pages alone: found by what a field is called in the form, so that the same story is told in every language.
/// </summary>
public sealed class TheJourneyInPages(Chromium chromium, PagesSystem system) : IClassFixture<Chromium>, IClassFixture<PagesSystem>
{
    private const string Submit = "main form button[type=submit]";

    private Reader _worker = null!;
    private Reader _peer = null!;
    private string _home = null!;

    public static TheoryData<Device, Device> OnceEach => new()
    {
        { Device.Phone, Device.Desktop with { Language = "es", Scripts = false } },
    };

    public static TheoryData<Device, Device> Whole
    {
        get
        {
            var whole = new TheoryData<Device, Device>();
            foreach (var language in (string[])["en-GB", "es"])
                foreach (var scripts in (bool[])[true, false])
                {
                    var (phone, desktop) = (Device.Phone with { Language = language, Scripts = scripts }, Device.Desktop with { Language = language, Scripts = scripts });
                    whole.Add(phone, desktop);
                    whole.Add(desktop, phone);
                }

            return whole;
        }
    }

    [Theory]
    [MemberData(nameof(OnceEach))]
    public Task From_a_first_conversation_to_a_good_ending(Device worker, Device peer) => Tell(worker, peer);

    [Theory]
    [MemberData(nameof(Whole))]
    [Trait("Duration", "Long")]
    public Task From_a_first_conversation_to_a_good_ending_on_every_device(Device worker, Device peer) => Tell(worker, peer);

    private async Task Tell(Device worker, Device peer)
    {
        await using var workers = _worker = await Reader.At(chromium.Browser, system.Address, worker);
        await using var peers = _peer = await Reader.At(chromium.Browser, system.Address, peer);

        await Start();
        await TakeUpTheLink();
        await Negotiate();
        await Accept(_worker);
        await Accept(_peer);
        await Reach(3);
        await LogAContact();
        await Rate(_peer, 1);
        await Rate(_worker, 0);
        await CheckIn(_peer);
        await EndWell();

        _worker.HasNothingToComplainOf();
        _peer.HasNothingToComplainOf();
    }

    private async Task Start()
    {
        await _worker.SignIn("worker@demo.example");
        await _worker.Open("/list/new");
        await _worker.Page.FillAsync("[name='Form.FirstName']", "Demo Robin");
        await Choose(_worker, "Channel", "phone");
        await _worker.Page.FillAsync("[name='Form.Address']", "+1 555 0100");
        await Choose(_worker, "MayLeaveMessage", "no");
        await Look(_worker, "start");
        await Send(_worker);
        _home = _worker.Path.Split('?')[0];
        Assert.StartsWith("/list/", _home);
        await Until(_worker, _home, $"a[href='{_home}/agreement']", "an agreement has been drafted");
    }

    private async Task TakeUpTheLink()
    {
        await _worker.Open($"{_home}/link");
        await Send(_worker);
        var link = await _worker.Page.InnerTextAsync(".link-box");

        await _peer.Open(new Uri(link.Trim()).PathAndQuery);
        await _peer.Page.FillAsync("[name=signInName]", $"robin-{Guid.NewGuid():N}@demo.example");
        await _peer.Page.FillAsync("[name=password]", SignIn.NewPassword);
        await _peer.Page.ClickAsync("main button[type=submit]");
        await Until(_peer, "/list", $"main a[href='{_home}']", "the peer has joined");
        await Look(_peer, "my-page");
    }

    private async Task Negotiate()
    {
        await _peer.Open($"{_home}/agreement?new=goal");
        await _peer.Page.FillAsync("[name='Form.Words']", "Cooking for myself");
        foreach (var (field, words) in new[] { ("MuchLess", "Not at all"), ("Less", "Now and then"), ("Expected", "Twice a week"), ("Better", "Most days"), ("MuchBetter", "For friends too") })
            await _peer.Page.FillAsync($"[name='Form.{field}']", words);
        await Choose(_peer, "Baseline", "-1");
        await Look(_peer, "goal");
        await Send(_peer, "li#new form button[type=submit]");

        await _worker.Open($"{_home}/agreement?new=meetingPlaces");
        await _worker.Page.FillAsync("[name='Form.Text']", "We meet at the centre, or for a walk in the park.");
        await Send(_worker, "li#new form button[type=submit]");
        await Look(_worker, "negotiating");
    }

    // Item by item, then the fixed points.
    private async Task Accept(Reader reader)
    {
        await reader.Open($"{_home}/agreement");
        while (await reader.Page.QuerySelectorAsync("ul.items button[name='Form.Accept']") is { } one)
            await Send(reader, one);
        if (await reader.Page.QuerySelectorAsync("button[name='Form.Clauses']") is { } clauses)
            await Send(reader, clauses);
        await Look(reader, "accepted");
    }

    private Task Reach(int step) => Until(_worker, _home, $".phases li:nth-child({step}).now", $"phase {step} has come");

    // Three taps: the button, perhaps another goal, Save.
    private async Task LogAContact()
    {
        await _worker.Open(_home);
        await Send(_worker, $"a[href='{_home}/contacts/new']");
        await Look(_worker, "contact");
        await Send(_worker);
        Assert.Equal($"{_home}?done=contact", _worker.Path);
    }

    private async Task Rate(Reader reader, int level)
    {
        await reader.Open($"{_home}/progress");
        await Send(reader, $"main a[href^='{_home}/progress/']");
        await Choose(reader, "Level", $"{level}");
        await Send(reader);
        Assert.Equal($"{_home}/progress?done=rated", reader.Path);
        if (reader.Device.Scripts)
            await reader.Page.WaitForSelectorAsync("figure[data-chart] canvas");
        await Look(reader, "progress");
    }

    private async Task CheckIn(Reader reader)
    {
        await reader.Open($"{_home}/check-in");
        var names = await reader.Page.EvaluateAsync<string[]>("() => [...new Set([...document.querySelectorAll('main input[type=radio]')].map(radio => radio.name))]");
        Assert.Equal(4, names.Length);
        foreach (var name in names)
            await reader.Page.Locator($"[name='{name}']").Last.CheckAsync();
        await Look(reader, "check-in");
        await Send(reader);
        Assert.Contains("done=", reader.Path, StringComparison.Ordinal);
    }

    private async Task EndWell()
    {
        await _worker.Open($"{_home}/ending/pack/choose");
        await Send(_worker, $"main a[href^='{_home}/ending/pack/']:not([href$='/choose']):not([href$='/pack'])");
        await _worker.Page.FillAsync("[name='Form.Reason']", "For Saturdays, when the centre is closed.");
        await Save(_worker, "pack");
        await _worker.Open($"{_home}/ending/pack");
        await Save(_worker, "offered", "form:has(input[name=_handler][value=offer]) button");

        await _worker.Open($"{_home}/ending/begin");
        await Choose(_worker, "Ending", "planned");
        await _worker.Page.FillAsync("[name='Form.EndsOn']", Story.Tuesday.AddDays(60).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await Save(_worker, "ending");

        foreach (var reader in (Reader[])[_worker, _peer])
        {
            await Until(reader, $"{_home}/ending/words", "[name='Form.Words']", "there is a closing review to write");
            await reader.Page.FillAsync("[name='Form.Words']", "We did what we set out to do.");
            await Save(reader, "words");
        }

        await Until(_peer, $"{_home}/ending/pack", "form:has(input[name=_handler][value=take]) button", "the list is offered");
        await Look(_peer, "pack");
        await Save(_peer, "answered", "form:has(input[name=_handler][value=take]) button");
        await _worker.Open($"{_home}/ending");
        await Look(_worker, "closing-review");

        // The announced day has not come, which needs a reason; and it must be known that the list was offered.
        await Eventual.State(async () =>
        {
            await _worker.Open($"{_home}/ending/complete");
            await Send(_worker);
            await _worker.Page.FillAsync("[name='Form.ReasonBeforeDay']", "Both are ready.");
            await Send(_worker);
            return _worker.Path == $"{_home}/ending?done=completed";
        }, "it has ended");
        await Reach(5);
        await Look(_worker, "ended");
    }

    private static Task Choose(Reader reader, string field, string value) =>
        reader.Page.CheckAsync($"[name='Form.{field}'][value='{value}']");

    private static async Task Send(Reader reader, string selector = Submit) => await Send(reader, (await reader.Page.WaitForSelectorAsync(selector))!);

    private static Task Send(Reader reader, IElementHandle element) => reader.Follow(() => element.ClickAsync());

    // What the services tell each other may change what is being edited: the form comes back with what was typed, and is sent again.
    private static async Task Save(Reader reader, string done, string selector = Submit)
    {
        for (var tries = 0; tries is 0 || tries < 5 && !reader.Path.Contains("done=", StringComparison.Ordinal); tries++)
            await Send(reader, selector);
        Assert.Contains($"done={done}", reader.Path, StringComparison.Ordinal);
    }

    private static Task Until(Reader reader, string path, string selector, string what) => Eventual.State(async () =>
    {
        await reader.Open(path);
        return await reader.Page.QuerySelectorAsync(selector) is not null;
    }, what);

    private static async Task Look(Reader reader, string name)
    {
        var barriers = await reader.Barriers();
        Assert.True(barriers.Count is 0, string.Join('\n', barriers));
        Assert.False(await reader.ScrollsSideways(), $"{reader.Path} is wider than the window");
        await reader.Photograph($"journey-{name}");
    }
}
