using System.Diagnostics;
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

    // A session that was copied must not be renewed by two: well before its tokens end, somebody signs in anew.
    private static readonly TimeSpan UsableFor = TimeSpan.FromMinutes(3);

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
    public async Task Has_no_barrier_asks_nobody_else_and_costs_little(string who, Device device)
    {
        await using var reader = await SignedIn(who, device);
        var (session, since) = (await Session(who, device), Stopwatch.StartNew());
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
            if (device != Device.Phone)
                continue;
            if (since.Elapsed > UsableFor)
                (session, since) = (await Session(who, device), Stopwatch.StartNew());
            amiss.AddRange(await Costs(path, device, session));
        }

        Assert.True(seen > 3, $"{who} came to {seen} pages");
        Assert.True(amiss.Count is 0, string.Join('\n', amiss));
        reader.HasNothingToComplainOf();
    }

    private async Task<Reader> SignedIn(string who, Device device)
    {
        var reader = await Reader.At(chromium.Browser, told.Address, device);
        if (told.SignInOf(who) is { } name)
            await reader.SignIn(name, ToldStory.PasswordOf(who));
        return reader;
    }

    private async Task<string> Session(string who, Device device)
    {
        await using var reader = await SignedIn(who, device);
        return await reader.Page.Context.StorageStateAsync();
    }

    private async Task<IReadOnlyList<string>> Costs(string path, Device device, string session)
    {
        await using var afresh = await Reader.At(chromium.Browser, told.Address, device, session);
        var (first, next) = (await afresh.Cost(path), await afresh.Cost(path));
        return first is 0 or > FirstLoad || next is 0 or > NextLoad ? [$"{path}: {first} bytes at first, {next} after"] : [];
    }
}
