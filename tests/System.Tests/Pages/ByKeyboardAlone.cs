using Microsoft.Playwright;

namespace PeerSupport.SystemTests.Pages;

public sealed class ByKeyboardAlone(Chromium chromium, ToldStory told) : IClassFixture<Chromium>, IClassFixture<ToldStory>
{
    [Fact]
    public async Task One_signs_in_and_logs_a_contact()
    {
        await using var reader = await Reader.At(chromium.Browser, told.Address, Device.Desktop);
        await reader.Open("/sign-in");
        await Type(reader, "signInName", "worker@demo.example");
        await Type(reader, "password", PeerSupport.Testing.Browser.DemoPassword);
        await reader.Follow(() => reader.Page.Keyboard.PressAsync("Enter"));
        await reader.Page.WaitForURLAsync(url => new Uri(url).AbsolutePath is "/list" or "/today");

        await reader.Open("/list");
        await Press(reader, "main a[href^='/list/0']");
        await Press(reader, "main a[href$='/contacts/new']");
        await Press(reader, "main form button[type=submit]");

        Assert.EndsWith("?done=contact", reader.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_key_leads_past_the_menu_and_the_focus_is_always_seen()
    {
        await using var reader = await Reader.At(chromium.Browser, told.Address, Device.Desktop);
        await reader.Open("/directory");
        await reader.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("skip", await Focused<string>(reader, "element => element.className"));

        for (var at = 0; at < 12; at++)
        {
            await reader.Page.Keyboard.PressAsync("Tab");
            Assert.True(await Focused<bool>(reader, "element => element === document.body || getComputedStyle(element).outlineStyle !== 'none' || getComputedStyle(element).boxShadow !== 'none'"));
        }
    }

    private static async Task Type(Reader reader, string name, string text)
    {
        await Reach(reader, $"[name={name}]");
        await reader.Page.Keyboard.TypeAsync(text);
    }

    private static async Task Press(Reader reader, string selector)
    {
        await Reach(reader, selector);
        await reader.Follow(() => reader.Page.Keyboard.PressAsync("Enter"));
    }

    private static async Task Reach(Reader reader, string selector)
    {
        for (var at = 0; at < 120; at++)
        {
            await reader.Page.Keyboard.PressAsync("Tab");
            if (await Focused<bool>(reader, $"element => element.matches({System.Text.Json.JsonSerializer.Serialize(selector)})"))
                return;
        }

        throw new TimeoutException($"No key leads to {selector} on {reader.Path}.");
    }

    private static Task<T> Focused<T>(Reader reader, string what) => reader.Page.EvaluateAsync<T>($"() => ({what})(document.activeElement)");
}
