using PeerSupport.Agreements.Domain;
using PeerSupport.Kernel;
using PeerSupport.Messages;
using static PeerSupport.Agreements.Tests.Domain.Sketch;

namespace PeerSupport.Agreements.Tests.Domain;

public class SettingATemplate
{
    private static readonly SuggestedBoundary Hours = new(BoundaryKind.ContactHours, "Working hours.", ContactHours.WorkingWeek);
    private readonly AgreementTemplate _template = AgreementTemplate.Begin(new(Guid.NewGuid()), OrganisationId.New());

    [Fact]
    public void It_begins_with_the_default_which_is_sound_and_suggests_every_kind()
    {
        _template.Change([.. _template.Text.Clauses.Select(c => ((ClauseId?)c.Id, c.Text))], _template.Text.Boundaries);

        Assert.Equal(Enum.GetValues<BoundaryKind>(), _template.Text.Boundaries.Select(b => b.Kind).Order());
        Assert.All(_template.Text.Clauses, clause => Assert.Equal(1, clause.Version));
    }

    [Fact]
    public void A_clause_in_other_words_is_its_next_version()
    {
        var (first, second) = (_template.Text.Clauses[0], _template.Text.Clauses[1]);
        _template.Change([(first.Id, "Other words."), (second.Id, second.Text), (null, "New.")], [Hours]);

        Assert.Equal([(first.Id, 2), (second.Id, 1)], _template.Text.Clauses.Take(2).Select(c => (c.Id, c.Version)));
        Assert.Equal(("New.", 1), (_template.Text.Clauses[2].Text, _template.Text.Clauses[2].Version));
    }

    [Fact]
    public void What_cannot_be_a_template_is_refused()
    {
        Assert.Equal("template.clauses", Refusal(() => _template.Change([], [Hours])));
        Assert.Equal("template.unknown-clause", Refusal(() => _template.Change([(ClauseId.New(), "?")], [Hours])));
        Assert.Equal("template.clause-twice", Refusal(() => _template.Change(
            [(_template.Text.Clauses[0].Id, "a"), (_template.Text.Clauses[0].Id, "b")], [Hours])));
        Assert.Equal("template.no-contact-hours", Refusal(() => _template.Change([(null, "a")], [])));
        Assert.Equal("template.boundaries", Refusal(() => _template.Change([(null, "a")], [Hours, Hours])));
        Assert.Equal("template.review", Refusal(() => _template.Change([(null, "a")], [Hours], 6)));
        Assert.Equal("template.review", Refusal(() => _template.Change([(null, "a")], [Hours], 366)));
        Assert.Equal("boundary.reply-time",
            Refusal(() => _template.Change([(null, "a")], [Hours, new(BoundaryKind.ReplyTime, "Soon.")])));
    }
}
