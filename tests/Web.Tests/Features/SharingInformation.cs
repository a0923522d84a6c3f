using System.Text;
using AngleSharp.Dom;
using PeerSupport.Testing;
using PeerSupport.Web.Tests.StandIns;

namespace PeerSupport.Web.Tests.Features;

public sealed class SharingInformation : IClassFixture<WebApp>
{
    private static readonly string Home = $"/list/{Sample.Relationship}";
    private static readonly string Root = $"/api/agreements/{Sample.Agreement}";
    private readonly WebApp _web;

    public SharingInformation(WebApp web)
    {
        _web = web;
        web.Services.Reset();
    }

    [Fact]
    public async Task The_ledger_says_what_was_shared_with_whom_why_and_on_which_basis()
    {
        AsPeer();
        using var browser = _web.NewBrowser();
        var page = await browser.Open($"{Home}/ledger");
        var (onConsent, inDanger) = (page.Document.QuerySelectorAll("main ol > li")[0], page.Document.QuerySelectorAll("main ol > li")[1]);

        foreach (var words in (string[])["With Demo Housing", "by Wanda Demo", "Name and goals", "To get on the list for a room",
            "Have a place of my own", "You had said yes to this: Name and goals", "It may not be passed on."])
            Assert.Contains(words, onConsent.TextContent);
        Assert.Equal($"{Home}/consents#consent-{SampleAgreement.Consent}", onConsent.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("shared without asking", inDanger.TextContent);
        Assert.DoesNotContain("Share something", page.Text);
    }

    [Fact]
    public async Task Goals_that_were_shared_are_told_in_the_readers_language_though_they_are_stored_in_ours()
    {
        var stored = await File.ReadAllTextAsync(Path.Combine(CheckedIn.Repository(), "src", "Relationships.Service", "Features", "DiscloseAsFhir.cs"));
        var what = stored.Split("const string What = \"")[1].Split('"')[0];
        _web.Services.Answers($"GET {Root}/disclosures", Sample.Page(SampleAgreement.Entry("Demo Clinic", SampleAgreement.Consent, null, what)));
        AsPeer();
        using var browser = _web.NewBrowser();
        await browser.Open("/language/es");

        Assert.Contains("como archivo para sistemas de salud", (await browser.Open($"{Home}/ledger")).Text);
    }

    [Fact]
    public async Task What_is_shared_names_the_consent_with_its_recipient_and_purpose()
    {
        _web.Services.Answers($"POST {Root}/disclosures", new { id = Guid.NewGuid() }, 201);
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Home}/ledger/new");
        Assert.Single(form.Document.QuerySelectorAll("[name='Form.Consent']"));
        var saved = await browser.Submit(form, "main form", ("Form.Consent", SampleAgreement.Consent.ToString()),
            ("Form.What", "Name"), ("Form.Goal", Sample.Goal.ToString()), ("Form.Serves", "It helps."));

        Assert.Equal($"{Home}/ledger?done=disclosed", saved.Path);
        var sent = _web.Services.Last($"POST {Root}/disclosures").Body!;
        Assert.Equal((SampleAgreement.Consent.ToString(), "Demo Housing", "To get on the list for a room", "Name", Sample.Goal.ToString(), false),
            ((string?)sent["consentId"], (string?)sent["recipient"], (string?)sent["purpose"], (string?)sent["what"],
                (string?)sent["goalId"], (bool)sent["sharesGoals"]!));
        Assert.Null(sent["dangerToLife"]);
    }

    [Fact]
    public async Task A_consent_taken_back_meanwhile_keeps_what_was_typed()
    {
        _web.Services.Refuses($"POST {Root}/disclosures", 409, "disclosure.not-consented");
        using var browser = _web.NewBrowser();
        var refused = await browser.Submit(await browser.Open($"{Home}/ledger/new"), "main form",
            ("Form.Consent", SampleAgreement.Consent.ToString()), ("Form.What", "Name"), ("Form.Goal", Sample.Goal.ToString()), ("Form.Serves", "It helps."));

        Assert.Equal((409, "Name", "It helps."), (refused.Status, refused.ValueOf("What"), refused.ValueOf("Serves")));
        Assert.NotNull(refused.Document.QuerySelector("#form-consent-error"));
    }

    [Fact]
    public async Task Goals_leave_as_a_document_with_a_name_that_says_nothing()
    {
        _web.Services.Answers($"POST /api/relationships/{Sample.Relationship}/fhir", new { resourceType = "Bundle" });
        using var browser = _web.NewBrowser();
        var made = await browser.Submit(await browser.Open($"{Home}/ledger/goals"), "main form",
            ("Form.Consent", SampleAgreement.Consent.ToString()), ("Form.Goal", Sample.Goal.ToString()), ("Form.Serves", "It helps."));

        var link = made.Find<IElement>("a[download]");
        Assert.Equal("document.json", link.GetAttribute("download"));
        Assert.Equal("""{"resourceType":"Bundle"}""",
            Encoding.UTF8.GetString(Convert.FromBase64String(link.GetAttribute("href")!.Split("base64,")[1])));
        var sent = _web.Services.Last($"POST /api/relationships/{Sample.Relationship}/fhir");
        Assert.Equal((SampleAgreement.Consent.ToString(), "Demo Housing", "It helps."),
            ((string?)sent.Body!["consentId"], (string?)sent.Body["recipient"], (string?)sent.Body["serves"]));
        Assert.NotEmpty(sent.Key);
    }

    [Fact]
    public async Task Danger_to_life_needs_a_reason_and_no_consent()
    {
        _web.Services.Answers($"POST {Root}/disclosures", new { id = Guid.NewGuid() }, 201);
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Home}/ledger/danger");
        Assert.Contains("your supervisor is told at once", form.Text);
        var refused = await browser.Submit(form, "main form", ("Form.Recipient", "The ambulance"), ("Form.What", "Where"), ("Form.Purpose", "Help"));
        Assert.NotNull(refused.Document.QuerySelector("#form-danger-error"));

        await browser.Submit(refused, "main form", ("Form.Danger", "Does not answer and said goodbye."));
        var sent = _web.Services.Last($"POST {Root}/disclosures").Body!;
        Assert.Equal("Does not answer and said goodbye.", (string?)sent["dangerToLife"]);
        Assert.Null(sent["consentId"]);
    }

    [Fact]
    public async Task Only_the_worker_shares()
    {
        AsPeer();
        using var browser = _web.NewBrowser();
        await browser.Open("/list");

        Assert.Equal(403, (await browser.Open($"{Home}/ledger/new")).Status);
        Assert.Equal(403, (await browser.Open($"{Home}/ledger/danger")).Status);
    }

    private void AsPeer()
    {
        _web.Services.Authority.Me = Sample.Peer;
        _web.Services.Answers($"GET /api/relationships/{Sample.Relationship}", Sample.InPhase("active", person: Sample.PeerId));
    }
}
