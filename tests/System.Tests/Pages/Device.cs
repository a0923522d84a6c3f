using Microsoft.Playwright;

namespace PeerSupport.SystemTests.Pages;

/// <summary>What somebody reads the pages with.</summary>
/// <param name="Language">As the browser asks: <c>en-GB</c> or <c>es</c>.</param>
public sealed record Device(string Name, int Width, int Height, string Language = "en-GB", bool Scripts = true, bool Dark = false)
{
    public static readonly Device Phone = new("phone", 390, 844);
    public static readonly Device Desktop = new("desktop", 1280, 900);

    public BrowserNewContextOptions Options => new()
    {
        ViewportSize = new() { Width = Width, Height = Height },
        Locale = Language,
        TimezoneId = "America/Chicago",
        JavaScriptEnabled = Scripts,
        ColorScheme = Dark ? ColorScheme.Dark : ColorScheme.Light,
        ReducedMotion = ReducedMotion.Reduce,
    };

    public override string ToString() =>
        $"{Name}-{Language[..2]}{(Dark ? "-dark" : "")}{(Scripts ? "" : "-without-scripts")}";
}
