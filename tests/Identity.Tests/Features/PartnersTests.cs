using System.Net;
using System.Text;
using PeerSupport.Identity.Features.Partners;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.Testing;

namespace PeerSupport.Identity.Tests.Features;

public sealed class PartnersTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_admitted_partner_gets_tokens_within_its_scopes_until_it_is_removed()
    {
        using var admin = app.Administrator();
        using var browser = app.Browser();

        var partner = await admin.Send(HttpMethod.Post, "/api/identity/partners", new AdmitPartnerRequest("Clinic",
            [PartnerScope.Read])).Read<AdmittedPartnerView>();

        Assert.Equal(HttpStatusCode.OK, (await Token(browser, partner, "directory.read")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Token(browser, partner, "directory.suggest")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Token(browser, partner, "peersupport")).StatusCode);
        Assert.Contains((await admin.GetAsync("/api/identity/partners", Cancellation).Read<Page<PartnerView>>())
            .Items, p => p.ClientId == partner.ClientId);

        Assert.Equal(HttpStatusCode.NoContent,
            (await admin.DeleteAsync($"/api/identity/partners/{partner.ClientId}", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Token(browser, partner, "directory.read")).StatusCode);
    }

    [Fact]
    public async Task The_scopes_have_their_names_on_the_wire()
    {
        using var admin = app.Administrator();

        var answer = await admin.PostAsync("/api/identity/partners",
            new StringContent("""{"name":"Clinic","scopes":["directory.read","directory.suggest"]}""", Encoding.UTF8,
                "application/json"), Cancellation);

        Assert.Contains("\"scopes\":[\"directory.read\",\"directory.suggest\"]",
            await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partner_of_another_organisation_is_not_found()
    {
        using var stranger = app.ClientFor(Guid.NewGuid(), Guid.NewGuid(), "administrator");

        Assert.Equal(HttpStatusCode.NotFound,
            (await stranger.DeleteAsync("/api/identity/partners/demo-partner", Cancellation)).StatusCode);
        Assert.Empty((await stranger.GetAsync("/api/identity/partners", Cancellation).Read<Page<PartnerView>>()).Items);
    }

    private static Task<HttpResponseMessage> Token(Browser browser, AdmittedPartnerView partner, string scope) =>
        browser.Post("/connect/token", new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = partner.ClientId,
            ["client_secret"] = partner.ClientSecret,
            ["scope"] = scope,
        });
}
