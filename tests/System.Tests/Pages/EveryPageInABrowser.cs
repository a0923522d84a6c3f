using PeerSupport.SystemTests.Journey;
using PeerSupport.SystemTests.Running;

namespace PeerSupport.SystemTests.Pages;

/// <summary>
/// The pages of everybody, over a relationship that has been agreed, kept up and rated: reached by links alone, and looked at in
/// a browser.
/// </summary>
public sealed class EveryPageInABrowser(Chromium chromium, ToldStory told) : IClassFixture<Chromium>, IClassFixture<ToldStory>
{
    private const int FirstLoad = 150_000;
    private const int NextLoad = 30_000;

    public static TheoryData<string, Device> Whole
    {
        get
        {
            var whole = new TheoryData<string, Device>();
            foreach (var who in (string[])["worker", "peer", "supervisor", "admin", "anybody"])
            {
                whole.Add(who, Device.Phone);
                whole.Add(who, Device.Desktop with { Language = "es", Dark = true });
            }

            return whole;
        }
    }

    [Theory]
    [MemberData(nameof(Whole))]
    [Trait("Duration", "Long")]
    public Task Has_no_barrier_and_asks_nobody_else(string who, Device device) => Look(who, device);

    private async Task Look(string who, Device device)
    {
        await using var reader = await Reader.At(chromium.Browser, told.Address, device);
        if (told.SignInOf(who) is { } name)
            await reader.SignIn(name, ToldStory.PasswordOf(who));
        var (amiss, seen) = (new List<string>(), 0);

        await foreach (var (path, status) in new Crawl(reader).Pages())
        {
            seen++;
            if (status is not 200)
                amiss.Add($"{path}: {status}");
            if (await reader.ScrollsSideways())
                amiss.Add($"{path}: wider than the window");
            if (await reader.Page.GetAttributeAsync("html", "lang") != device.Language[..2])
                amiss.Add($"{path}: not in {device.Language}");
            amiss.AddRange(await reader.Barriers());
            await reader.Photograph($"{who}{Crawl.Kind(path)}");
        }

        Assert.True(seen > 3, $"{who} came to {seen} pages");
        Assert.True(amiss.Count is 0, string.Join('\n', amiss));
        reader.HasNothingToComplainOf();
    }

    [Theory]
    [InlineData("worker")]
    [InlineData("peer")]
    [InlineData("supervisor")]
    [InlineData("admin")]
    [Trait("Duration", "Long")]
    public async Task Costs_little_to_load(string who)
    {
        await using var reader = await Reader.At(chromium.Browser, told.Address, Device.Phone);
        await reader.SignIn(told.SignInOf(who)!, ToldStory.PasswordOf(who));
        var pages = new List<string>();
        await foreach (var (path, _) in new Crawl(reader).Pages())
            pages.Add(path);

        var session = await reader.Page.Context.StorageStateAsync();
        var dear = new List<string>();
        foreach (var path in pages)
        {
            await using var afresh = await Reader.At(chromium.Browser, told.Address, Device.Phone, session);
            var (first, next) = (await afresh.Cost(path), await afresh.Cost(path));
            if (first is 0 or > FirstLoad || next is 0 or > NextLoad)
                dear.Add($"{path}: {first} bytes at first, {next} after");
        }

        Assert.True(dear.Count is 0, string.Join('\n', dear));
    }
}
