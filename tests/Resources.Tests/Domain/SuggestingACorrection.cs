using PeerSupport.Kernel;
using PeerSupport.Resources.Domain;

namespace PeerSupport.Resources.Tests.Domain;

public sealed class SuggestingACorrection
{
    private static readonly DateTimeOffset Now = new(2030, 1, 7, 16, 0, 0, TimeSpan.Zero);
    private static readonly PersonId Editor = new(Guid.NewGuid());
    private static readonly OrganisationId Publisher = new(Guid.NewGuid());

    [Fact]
    public void A_field_without_a_value_is_half_a_proposal() => Refused("correction.half-proposed", () => Suggested(field: "url"));

    [Fact]
    public void A_value_without_a_field_is_half_a_proposal() => Refused("correction.half-proposed", () => Suggested(value: "x"));

    [Fact]
    public void What_says_nothing_is_refused() => Refused("correction.says-nothing", () => Suggested(words: " "));

    [Fact]
    public void That_an_entry_has_closed_needs_no_words()
    {
        var closed = Suggested(CorrectionKind.Closed);
        Assert.Equal(("status", "inactive"), closed.Proposal);
    }

    [Fact]
    public void The_same_said_again_has_the_same_mark_until_it_is_decided()
    {
        var (first, same, other) = (Suggested(words: "Moved"), Suggested(words: "Moved"), Suggested(words: "Gone"));
        Assert.Equal(first.OpenMark, same.OpenMark);
        Assert.NotEqual(first.OpenMark, other.OpenMark);
        first.Accept(false, Editor, Now);
        Assert.Null(first.OpenMark);
    }

    [Fact]
    public void What_proposes_nothing_cannot_be_applied() =>
        Refused("correction.nothing-proposed", () => Suggested(words: "Moved").Accept(true, Editor, Now));

    [Fact]
    public void What_is_decided_is_decided()
    {
        var (accepted, declined) = (Suggested(words: "Moved"), Suggested(words: "Moved"));
        accepted.Accept(false, Editor, Now);
        declined.Decline("It has not.", Editor, Now);

        Refused("correction.decided", () => accepted.Decline("It has not.", Editor, Now));
        Refused("correction.decided", () => declined.Accept(false, Editor, Now));
        Refused("correction.decided", () => declined.Decline("Another reason.", Editor, Now));
    }

    [Fact]
    public void Deciding_the_same_again_is_silence()
    {
        var (accepted, declined) = (Suggested(field: "url", value: "https://a.example"), Suggested(words: "Moved"));
        accepted.Accept(true, Editor, Now);
        declined.Decline("It has not.", Editor, Now);
        var (first, second) = (accepted.Revision, declined.Revision);

        accepted.Accept(true, Editor, Now);
        declined.Decline("It has not.", Editor, Now);

        Assert.Equal((first, second, true), (accepted.Revision, declined.Revision, accepted.IsApplied));
    }

    private static Correction Suggested(CorrectionKind kind = CorrectionKind.Wrong, string? field = null, string? value = null, string? words = null) =>
        Correction.Suggest(Publisher, "client:clinic", new(Guid.Empty, kind, field, value, words), Now);

    private static void Refused(string code, Action act) => Assert.Equal(code, Assert.Throws<RuleViolationException>(act).Code);
}
