using System.Net;
using PeerSupport.Agreements.Domain;
using PeerSupport.Agreements.Features;
using PeerSupport.Messages.Agreements;
using PeerSupport.Messages.Identity;
using PeerSupport.Testing;

namespace PeerSupport.Agreements.Tests.Features;

[Collection(SharedApp.Name)]
public class SettingTemplates(AgreementsApp app)
{
    private static readonly TemplateRequest Ours = new(
        [new("Be kind.")],
        [new(BoundaryKind.ContactHours, "Mornings.", [new(DayOfWeek.Monday, new(9, 0), new(12, 0))]),
            new(BoundaryKind.Channels, "By phone.")],
        ReviewEveryDays: 30);

    [Fact]
    public async Task Until_a_site_sets_its_own_it_has_the_product_s()
    {
        var (pair, path) = await Site();

        var template = await pair.Administrator.Send(HttpMethod.Get, path).Read<TemplateView>();

        Assert.Equal((true, 0, "Europe/London"), (template.IsDefault, template.Revision, template.Zone));
        Assert.Equal(90, template.ReviewEveryDays);
        Assert.NotEmpty(template.FixedClauses);
        Assert.Equal(Enum.GetValues<BoundaryKind>(), template.Boundaries.Select(b => b.Kind).Order());
    }

    [Fact]
    public async Task A_new_agreement_begins_with_the_site_s_own_and_an_older_one_keeps_what_it_began_with()
    {
        var (pair, path) = await Site();
        await pair.Hear(pair.Started, 1);
        var older = await pair.Agreement();

        var set = await pair.Administrator.Send(HttpMethod.Put, path, Ours, 0).Read<TemplateView>();
        Assert.Equal((false, 1), (set.IsDefault, set.Revision));
        Assert.Equivalent(set, await pair.Administrator.Send(HttpMethod.Get, path).Read<TemplateView>(), strict: true);

        var later = pair.Started with { RelationshipId = Guid.NewGuid() };
        await app.Hear(later, pair.Organisation, later.RelationshipId, 1);
        var drafted = await app.Published.Eventually<AgreementDrafted>(m => m.RelationshipId == later.RelationshipId);
        var draft = await pair.Worker.Send(HttpMethod.Get, $"/api/agreements/{drafted.AgreementId}").Read<AgreementView>();

        Assert.Equal("Be kind.", Assert.Single(draft.FixedClauses).Text);
        Assert.Equal(["Mornings.", "By phone."], draft.Boundaries.Select(b => b.Text));
        Assert.Equal((90, 30), (older.ReviewEveryDays, draft.ReviewEveryDays));
        Assert.Equal(Pair.Zone, drafted.Suggested.Zone);
        Assert.Equal(new TimeOnly(12, 0), Assert.Single(drafted.Suggested.Spans).To);
        Assert.Equivalent(older, await pair.Worker.Send(HttpMethod.Get, $"/api/agreements/{older.Id}").Read<AgreementView>(),
            strict: true);
    }

    [Fact]
    public async Task A_clause_in_other_words_is_its_next_version()
    {
        var (pair, path) = await Site();
        var set = await pair.Administrator.Send(HttpMethod.Put, path, Ours, 0).Read<TemplateView>();

        var changed = await pair.Administrator.Send(HttpMethod.Put, path,
            Ours with { FixedClauses = [new("Be kind, always.", set.FixedClauses[0].Id)] }, 1).Read<TemplateView>();

        Assert.Equal((set.FixedClauses[0].Id, 2), (changed.FixedClauses[0].Id, changed.FixedClauses[0].Version));
    }

    [Fact]
    public async Task A_change_names_the_revision_that_it_is_meant_for()
    {
        var (pair, path) = await Site();

        Assert.Equal(HttpStatusCode.PreconditionRequired, (await pair.Administrator.Send(HttpMethod.Put, path, Ours)).StatusCode);
        var answers = await Task.WhenAll(
            pair.Administrator.Send(HttpMethod.Put, path, Ours, 0), pair.Administrator.Send(HttpMethod.Put, path, Ours, 0));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.PreconditionFailed], answers.Select(answer => answer.StatusCode).Order());
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await pair.Administrator.Send(HttpMethod.Put, path, Ours, 0))
            .StatusCode);
    }

    [Theory]
    [InlineData("""{"fixedClauses":[],"boundaries":[]}""")]
    [InlineData("""{"fixedClauses":[null],"boundaries":[]}""")]
    [InlineData("""{"fixedClauses":[{"text":""}],"boundaries":[]}""")]
    [InlineData("""{"fixedClauses":[{"text":"a"}],"boundaries":[{"kind":"contactHours","text":"a"}]}""")]
    [InlineData("""{"fixedClauses":[{"text":"a"}],"boundaries":[{"kind":"contactHours","text":"a","spans":[null]}]}""")]
    [InlineData("""{"fixedClauses":[{"text":"a","version":2}],"boundaries":[]}""")]
    [InlineData("""{"fixedClauses":[{"text":"a"}],"boundaries":[],"reviewEveryDays":6}""")]
    public async Task What_is_not_of_the_contract_is_refused(string body)
    {
        var (pair, path) = await Site();
        var request = new HttpRequestMessage(HttpMethod.Put, path)
        {
            Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("If-Match", "\"0\"");

        Assert.Equal(HttpStatusCode.BadRequest,
            (await pair.Administrator.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_template_without_contact_hours_is_refused_by_rule()
    {
        var (pair, path) = await Site();

        var response = await pair.Administrator.Send(
            HttpMethod.Put, path, Ours with { Boundaries = [new(BoundaryKind.Channels, "By phone.")] }, 0);

        Assert.Equal((HttpStatusCode.Conflict, "template.no-contact-hours"), (response.StatusCode, await response.ProblemCode()));
    }

    [Fact]
    public async Task Spans_that_overlap_are_refused()
    {
        var (pair, path) = await Site();
        var span = new ContactSpanRequest(DayOfWeek.Monday, new(9, 0), new(12, 0));

        var response = await pair.Administrator.Send(
            HttpMethod.Put, path, Ours with { Boundaries = [new(BoundaryKind.ContactHours, "Twice.", [span, span])] }, 0);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task An_unknown_site_has_none()
    {
        var pair = new Pair(app);

        Assert.Equal(HttpStatusCode.NotFound,
            (await pair.Administrator.Send(HttpMethod.Get, $"/api/agreements/templates/{pair.Site}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound,
            (await pair.Administrator.Send(HttpMethod.Put, $"/api/agreements/templates/{pair.Site}", Ours, 0)).StatusCode);
    }

    private async Task<(Pair, string)> Site()
    {
        var pair = new Pair(app);
        await app.Hear(new SiteChanged(pair.Site, "Europe/London", [], true), pair.Organisation, pair.Site, 1);
        return (pair, $"/api/agreements/templates/{pair.Site}");
    }
}
