using System.Net;
using PeerSupport.Testing;

namespace PeerSupport.Identity.Tests.Features;

public sealed class PasswordsTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_get_the_same_answer()
    {
        using var browser = app.Browser();

        var wrong = await browser.SignIn("worker2@demo.example", "not the password");
        var unknown = await browser.SignIn("nobody@demo.example", "not the password");

        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Equal(Words(await wrong.Content.ReadAsStringAsync(Cancellation), "worker2"),
            Words(await unknown.Content.ReadAsStringAsync(Cancellation), "nobody"));
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_is_refused_too()
    {
        using var browser = app.Browser();
        for (var i = 0; i < 5; i++)
            await browser.SignIn("peer@demo.example", "not the password");

        var answer = await browser.SignIn("peer@demo.example");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task What_is_missing_is_said_beside_its_field()
    {
        using var browser = app.Browser();

        var page = await (await browser.SignIn("", "")).Content.ReadAsStringAsync(Cancellation);

        Assert.Contains("<small id=\"signInName-help\">Enter your sign-in name or e-mail.</small>", page,
            StringComparison.Ordinal);
        Assert.Contains("aria-describedby=\"password-help\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    public async Task Signing_in_leads_to_no_other_site(string returnUrl)
    {
        using var browser = app.Browser();

        var answer = await browser.SignIn("worker@demo.example", returnUrl: returnUrl);

        Assert.Equal("/", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_with_a_page()
    {
        using var browser = app.Browser();

        var answer = await browser.Post("/account/sign-in", new Dictionary<string,
            string>
        { ["signInName"] = "worker@demo.example", ["password"] = Browser.DemoPassword });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Contains("style-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(["no-referrer"], answer.Headers.GetValues("Referrer-Policy"));
    }

    [Fact]
    public async Task Pages_are_neutral_strict_and_need_no_script()
    {
        using var browser = app.Browser();

        var answer = await browser.Get("/account/sign-in");
        var page = await answer.Content.ReadAsStringAsync(Cancellation);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();

        Assert.Contains("<title>Sign in</title>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("recovery", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("pico.classless.min.css")]
    [InlineData("account.css")]
    public async Task Style_sheets_come_with_the_service(string file)
    {
        using var browser = app.Browser();

        var answer = await browser.Get($"/account/{file}");

        Assert.Equal("text/css", answer.EnsureSuccessStatusCode().Content.Headers.ContentType!.MediaType);
    }

    private static string Words(string page, string name) =>
        page.Split("<form")[0] + page.Contains(name, StringComparison.Ordinal);
}
