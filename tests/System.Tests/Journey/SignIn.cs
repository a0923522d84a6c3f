using System.Net;
using PeerSupport.Testing;

namespace PeerSupport.SystemTests.Journey;

/// <summary>Signs people in as a native app does: the pages of Identity in a browser, a code, PKCE, an access token.</summary>
internal sealed class SignIn(Uri gateway)
{
    public const string NewPassword = "a long enough Demo password 1";

    public async Task<Person> As(string name, string password = Browser.DemoPassword)
    {
        var person = new Person(gateway, () => Token(name, password));
        await person.SignIn();
        return person;
    }

    /// <summary>Takes up a peer's link with a new account, then signs in with it.</summary>
    public async Task<Person> Join(string link, string name)
    {
        using var browser = new Browser(gateway);
        var joined = await browser.Submit(link, ("signInName", name), ("password", NewPassword));
        Assert.True(joined.StatusCode is HttpStatusCode.Found, $"{joined.StatusCode}: {await joined.Content.ReadAsStringAsync()}");
        return await As(name, NewPassword);
    }

    private async Task<string> Token(string name, string password)
    {
        using var browser = new Browser(gateway);
        return (await browser.Tokens(name, password)).AccessToken;
    }
}
