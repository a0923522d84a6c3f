using AngleSharp.Dom;
using PeerSupport.Web.Tests.StandIns;

namespace PeerSupport.Web.Tests.Features;

public sealed class GivingConsent : IClassFixture<WebApp>
{
    private static readonly string Home = $"/list/{Sample.Relationship}";
    private static readonly string Root = $"/api/agreements/{Sample.Agreement}";
    private readonly WebApp _web;

    public GivingConsent(WebApp web)
    {
        _web = web;
        web.Services.Reset();
    }

    [Fact]
    public async Task A_peer_says_yes_from_their_own_account()
    {
        AsPeer();
        _web.Services.Answers($"POST {Root}/consents", SampleAgreement.ConsentOf(Guid.NewGuid(), "Demo Housing", null), 201);
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Home}/consents/new");
        Assert.Null(form.ValueOf("ReadOut"));
        var saved = await browser.Submit(form, "main form", ("Form.Recipient", "Demo Housing"), ("Form.Purpose", "A room"),
            ("Form.What", "My name"), ("Form.IncludesGoals", "true"), ("Form.ExpiresOn", "2030-06-30"));

        Assert.Equal($"{Home}/consents?done=consent", saved.Path);
        var sent = _web.Services.Last($"POST {Root}/consents");
        Assert.Equal(("Demo Housing", "A room", "My name", true, "2030-06-30"),
            ((string?)sent.Body!["recipient"], (string?)sent.Body["purpose"], (string?)sent.Body["what"],
                (bool)sent.Body["includesGoals"]!, (string?)sent.Body["expiresOn"]));
        Assert.Null(sent.Body["inPerson"]);
        Assert.NotEmpty(sent.Key);
    }

    [Fact]
    public async Task A_worker_writes_down_a_yes_only_with_what_was_read_out_and_keeps_what_was_typed()
    {
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Home}/consents/new");
        var refused = await browser.Submit(form, "main form", ("Form.Recipient", "Demo Housing"), ("Form.ExpiresOn", "soon"));

        Assert.Equal((400, "Demo Housing"), (refused.Status, refused.ValueOf("Recipient")));
        foreach (var field in (string[])["purpose", "what", "expireson", "readout"])
            Assert.NotNull(refused.Document.QuerySelector($"#form-{field}-error"));
        Assert.DoesNotContain(_web.Services.Asked, asked => asked.Operation.StartsWith("POST ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Consents_say_what_they_include_and_whether_they_hold()
    {
        using var browser = _web.NewBrowser();
        var page = await browser.Open($"{Home}/consents");
        var holds = page.Find<IElement>($"#consent-{SampleAgreement.Consent}").TextContent;
        var revoked = page.Find<IElement>($"#consent-{SampleAgreement.Revoked}");

        Assert.Contains("Holds", holds);
        Assert.Contains("30 June 2030", holds);
        Assert.Contains("Taken back", revoked.TextContent);
        Assert.Null(revoked.QuerySelector("a"));
    }

    [Fact]
    public async Task A_peer_takes_a_yes_back()
    {
        AsPeer();
        var path = $"POST {Root}/consents/{SampleAgreement.Consent}/revocation";
        _web.Services.Answers(path, SampleAgreement.ConsentOf(SampleAgreement.Consent, "Demo Housing", "2030-01-07T16:00:00Z"));
        using var browser = _web.NewBrowser();
        var saved = await browser.Submit(await browser.Open($"{Home}/consents?revoke={SampleAgreement.Consent}"), "main form");

        Assert.Equal($"{Home}/consents?done=consent-revoked", saved.Path);
        Assert.Null(_web.Services.Last(path).Body!["inPerson"]);
    }

    private void AsPeer()
    {
        _web.Services.Authority.Me = Sample.Peer;
        _web.Services.Answers($"GET /api/relationships/{Sample.Relationship}", Sample.InPhase("active", person: Sample.PeerId));
    }
}
