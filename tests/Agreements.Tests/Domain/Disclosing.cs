using PeerSupport.Agreements.Domain;
using PeerSupport.Messages.Agreements;
using static PeerSupport.Agreements.Tests.Domain.Sketch;

namespace PeerSupport.Agreements.Tests.Domain;

/// <summary>Rule 2: sharing.</summary>
public class Disclosing
{
    private readonly Agreement _agreement = WithSharingAgreed();
    private readonly Consent _consent;

    public Disclosing() => _consent = Give();

    [Fact]
    public void It_is_entered_with_its_basis_and_the_notice()
    {
        var disclosure = Make(Terms());

        Assert.Equal((_consent.Id, _agreement.WorkingCopy.Goals[0].Id, 2), (disclosure.Consent, disclosure.Goal, disclosure.Version));
        Assert.Equal((Now, TheWorker), (disclosure.At, disclosure.By));
        Assert.Equal(("Clinic", "My goals", "Planning care"), (disclosure.Recipient, disclosure.What, disclosure.Purpose));
        Assert.Equal(Disclosure.NoticeText, disclosure.Notice);
        Assert.True(disclosure.Notice.Length <= Disclosure.NoticeMaxLength);
        Assert.Equal(1, _consent.Disclosures);
        Assert.Empty(disclosure.Events);
    }

    [Fact]
    public void Without_a_consent_for_this_recipient_and_purpose_it_is_refused()
    {
        Assert.Equal("disclosure.not-consented", Refusal(() => Make(Terms() with { Recipient = "Court" })));
        Assert.Equal("disclosure.not-consented", Refusal(() => Make(Terms() with { Purpose = "Billing" })));
        Assert.Equal("disclosure.not-consented",
            Refusal(() => Disclosure.Make(_agreement, null, Terms(), TheWorker, Now)));
        Assert.Equal(0, _consent.Disclosures);
    }

    [Fact]
    public void Goals_are_shared_only_where_the_consent_named_includes_them()
    {
        Assert.Equal("disclosure.not-consented", Refusal(() => Make(Terms() with { SharesGoals = true })));

        var wider = Consent.Give(_agreement, ConsentTerms with { IncludesGoals = true }, By(Side.Peer));
        var terms = Terms() with { SharesGoals = true, Consent = wider.Id };
        Assert.Equal((wider.Id, "My goals"), Told(Disclosure.Make(_agreement, wider, terms, TheWorker, Now)));
        Assert.Equal("disclosure.not-consented", Refusal(() => Make(terms)));

        static (ConsentId?, string?) Told(Disclosure disclosure) => (disclosure.Consent, disclosure.Consented);
    }

    [Fact]
    public void A_consent_taken_back_or_over_covers_nothing()
    {
        _consent.Revoke(By(Side.Peer, Now.AddHours(1)));
        Assert.Equal("disclosure.not-consented", Refusal(() => Make(Terms(), Now.AddHours(1))));

        var brief = Give(new DateOnly(2030, 1, 7));
        Assert.Equal("disclosure.not-consented",
            Refusal(() => Disclosure.Make(_agreement, brief, Terms() with { Consent = brief.Id }, TheWorker, Now.AddDays(1))));
    }

    [Fact]
    public void A_consent_to_another_agreement_covers_nothing()
    {
        var other = Consent.Give(WithSharingAgreed(), ConsentTerms, By(Side.Peer));

        Assert.Equal("disclosure.not-consented",
            Refusal(() => Disclosure.Make(_agreement, other, Terms() with { Consent = other.Id }, TheWorker, Now)));
    }

    [Fact]
    public void Without_an_agreement_about_sharing_in_force_it_is_refused()
    {
        var silent = InForce();
        var consent = Consent.Give(silent, ConsentTerms, By(Side.Peer));
        var terms = Terms() with { Goal = silent.WorkingCopy.Goals[0].Id, Consent = consent.Id };
        Assert.Equal("disclosure.against-agreement", Refusal(() => Disclosure.Make(silent, consent, terms, TheWorker, Now)));

        Assert.Equal("disclosure.against-agreement", Refusal(() => Disclosure.Make(Draft(), null, terms, TheWorker, Now)));

        _agreement.End(Now);
        Assert.Equal("disclosure.against-agreement", Refusal(() => Make(Terms())));
    }

    [Fact]
    public void It_serves_a_goal_that_is_in_force()
    {
        _agreement.ProposeGoal(GoalOf("Another"), By(Side.Peer));

        Assert.Equal("disclosure.goal-not-agreed",
            Refusal(() => Make(Terms() with { Goal = _agreement.WorkingCopy.Goals[1].Id })));
        Assert.Equal("disclosure.basis", Refusal(() => Make(Terms() with { Goal = null })));
        Assert.Equal("disclosure.basis", Refusal(() => Make(Terms() with { Serves = " " })));
    }

    [Fact]
    public void Danger_to_life_needs_a_reason_and_nothing_else()
    {
        var danger = new DisclosureTerms("Ambulance", "Saving a life", "Where they are", null, null, "They took too much.");
        var disclosure = Disclosure.Make(Draft(), null, danger, TheWorker, Now);

        Assert.Equal(disclosure.Id.Value, Assert.Single(disclosure.Events.Cast<DisclosedInDanger>()).DisclosureId);
        Assert.Equal((null, "They took too much.", 0), (disclosure.Consent, disclosure.DangerToLife, disclosure.Version));
        Assert.Equal("disclosure.basis", Refusal(() => Make(danger with { DangerToLife = "" })));
    }

    private static Agreement WithSharingAgreed()
    {
        var agreement = InForce();
        agreement.ProposeBoundary(new(BoundaryKind.InformationSharing, "Only what I said yes to."), By(Side.Peer));
        agreement.AcceptAll(Side.Worker);
        return agreement;
    }

    private static ConsentTerms ConsentTerms => new("Clinic", "Planning care", "My goals", null);

    private Consent Give(DateOnly? expiresOn = null) =>
        Consent.Give(_agreement, ConsentTerms with { ExpiresOn = expiresOn }, By(Side.Peer));

    private DisclosureTerms Terms() =>
        new("Clinic", "Planning care", "My goals", _agreement.WorkingCopy.Goals[0].Id, "They plan with it.", null, _consent.Id);

    private Disclosure Make(DisclosureTerms terms, DateTimeOffset? at = null) =>
        Disclosure.Make(_agreement, _consent, terms, TheWorker, at ?? Now);
}
