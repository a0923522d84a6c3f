using PeerSupport.Web.Tests.StandIns;

namespace PeerSupport.Web.Tests.Features;

public sealed class KeepingWhatWasTyped : IClassFixture<WebApp>
{
    private static readonly string Home = $"/list/{Sample.Relationship}";
    private static readonly string Contacts = $"POST /api/relationships/{Sample.Relationship}/contacts";
    private readonly WebApp _web;

    public KeepingWhatWasTyped(WebApp web)
    {
        _web = web;
        web.Services.Reset();
    }

    [Fact]
    public async Task A_contact_outside_the_hours_shows_the_rule_and_asks_for_a_reason()
    {
        _web.Services.Refuses(Contacts, 409, "contact.outside-hours");
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Home}/contacts/new");
        Assert.Null(form.ValueOf("ExceptionReason"));

        var refused = await browser.Submit(form, "main form", ("Form.Kind", "call"), ("Form.Day", "2030-01-06"),
            ("Form.Time", "22:00"), ("Form.Note", "Rang back."));

        Assert.Equal(409, refused.Status);
        Assert.Contains("Monday to Friday, 09:00 to 17:00", refused.Text);
        Assert.Contains("outside the agreed contact hours", refused.Find<AngleSharp.Dom.IElement>(".error-summary").TextContent);
        Assert.Equal("", refused.ValueOf("ExceptionReason"));
        Assert.Equal(("call", "2030-01-06", "22:00", "Rang back."),
            (refused.ValueOf("Kind"), refused.ValueOf("Day"), refused.ValueOf("Time"), refused.ValueOf("Note")));

        _web.Services.Answers(Contacts, new { id = Guid.NewGuid(), withinHours = false }, 201);
        var saved = await browser.Submit(refused, "main form", ("Form.ExceptionReason", "An emergency."));

        Assert.Equal($"{Home}?done=contact", saved.Path);
        var sent = _web.Services.Last(Contacts);
        Assert.Equal("2030-01-07T04:00:00+00:00", (string?)sent.Body!["at"]);
        Assert.Equal("An emergency.", (string?)sent.Body["exceptionReason"]);
        Assert.NotEmpty(sent.Key);
    }

    [Theory]
    [InlineData(503)]
    [InlineData(429)]
    [InlineData(400)]
    public async Task A_refused_start_keeps_every_field(int status)
    {
        var errors = status is 400 ? new Dictionary<string, string[]> { ["FirstName"] = ["Too long."] } : null;
        _web.Services.Refuses("POST /api/relationships/", status, "some.code", errors: errors);
        using var browser = _web.NewBrowser();
        var form = await browser.Open("/list/new");
        var refused = await browser.Submit(form, "main form",
            ("Form.FirstName", "Jo"), ("Form.Channel", "text"), ("Form.Address", "+1 555 0155"), ("Form.MayLeaveMessage", "no"));

        Assert.Equal(status, refused.Status);
        Assert.Equal(("Jo", "text", "+1 555 0155", "no"),
            (refused.ValueOf("FirstName"), refused.ValueOf("Channel"), refused.ValueOf("Address"),
                refused.ValueOf("MayLeaveMessage")));
        Assert.NotNull(refused.Document.QuerySelector(".error-summary"));
        Assert.Equal(form.ValueOf("Key"), refused.ValueOf("Key"));
    }

    [Fact]
    public async Task What_is_missing_is_said_in_a_summary_and_next_to_the_field()
    {
        using var browser = _web.NewBrowser();
        var form = await browser.Open("/list/new");
        var refused = await browser.Submit(form, "main form", ("Form.Address", "the library"));

        Assert.Equal(400, refused.Status);
        Assert.Equal("the library", refused.ValueOf("Address"));
        Assert.Contains("Enter a first name.", refused.Find<AngleSharp.Dom.IElement>("#form-firstname-error").TextContent);
        foreach (var link in refused.Document.QuerySelectorAll(".error-summary a"))
            Assert.NotNull(refused.Document.GetElementById(link.GetAttribute("href")!.Split('#')[1]));
        Assert.DoesNotContain(_web.Services.Asked, asked => asked.Operation.StartsWith("POST ", StringComparison.Ordinal));
    }
}
