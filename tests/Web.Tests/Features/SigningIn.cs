namespace PeerSupport.Web.Tests.Features;

public sealed class SigningIn : IClassFixture<WebApp>
{
    private readonly WebApp _web;

    public SigningIn(WebApp web)
    {
        _web = web;
        web.Services.Reset();
    }

    [Fact]
    public async Task A_page_asks_to_sign_in_and_comes_back_to_itself()
    {
        using var browser = _web.NewBrowser();
        var page = await browser.Open("/list?phase=active");

        Assert.Equal(200, page.Status);
        Assert.Equal("/list?phase=active", page.Path);
        Assert.Equal(1, _web.Services.Authority.SignIns);
        Assert.StartsWith("Bearer access-", _web.Services.Last("GET /api/relationships/").Authorization);
    }
}
