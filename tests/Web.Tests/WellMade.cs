using AngleSharp.Dom;

namespace PeerSupport.Web.Tests;

/// <summary>What holds of every page, whoever it is for.</summary>
public static class WellMade
{
    /// <summary>The page that was asked for came, and no other in its place.</summary>
    public static void Opened(Shown page, string path)
    {
        Assert.Equal(path is "/nothing" ? 404 : 200, page.Status);
        Assert.Equal(path, page.Path);
    }

    public static void Check(Shown page)
    {
        Assert.Single(page.Document.QuerySelectorAll("h1"));
        Assert.Single(page.Document.QuerySelectorAll("main"));
        Assert.NotNull(page.Document.QuerySelector("a.skip"));
        Assert.Empty(page.Document.QuerySelectorAll("script:not([src]), [style], style"));
        foreach (var form in page.Document.QuerySelectorAll("form[method=post]"))
            Assert.NotNull(form.QuerySelector("input[name=__RequestVerificationToken]"));
        foreach (var field in page.Document.QuerySelectorAll("input:not([type=hidden]), textarea, select"))
            Assert.True(field.Closest("label") is not null
                || page.Document.QuerySelector($"label[for='{field.Id}']") is not null, field.OuterHtml);
        var ids = page.Document.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        var parts = page.Document.QuerySelectorAll("section[aria-labelledby]").Select(part => Name(page, part)).ToList();
        Assert.Equal(parts.Distinct(), parts);
        RevealsNothing(page);
    }

    private static string Name(Shown page, IElement part) => string.Join(' ',
        part.GetAttribute("aria-labelledby")!.Split(' ').Select(id => page.Document.GetElementById(id)!.TextContent.Trim()));

    /// <summary>Its title says nothing, and it loads from nobody else.</summary>
    public static void RevealsNothing(Shown page)
    {
        Assert.EndsWith("– Let’s Be", page.Title);
        foreach (var word in (string[])["recover", "peer", "support", "alex", "wanda", "wren", "sober", "treatment"])
            Assert.DoesNotContain(word, page.Title, StringComparison.OrdinalIgnoreCase);
        foreach (var loaded in page.Document.QuerySelectorAll("link[href], img[src], script[src]"))
            Assert.StartsWith("/web/", loaded.GetAttribute("href") ?? loaded.GetAttribute("src"));
        var policy = string.Join(' ', page.Response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy);
        Assert.DoesNotContain("unsafe", policy);
    }
}
