using PeerSupport.Web.Clients;
using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Forms;

/// <summary>What is typed to share something: on a consent, which says with whom and for what, or because of danger to
/// life.</summary>
public sealed class DisclosureForm
{
    public string? Consent { get; set; }
    public string? Goal { get; set; }
    public string? Serves { get; set; }
    public bool SharesGoals { get; set; }
    public string? Recipient { get; set; }
    public string? Purpose { get; set; }
    public string? What { get; set; }
    public string? Danger { get; set; }
    public string? Key { get; set; }

    internal DisclosureRequest Read(FormErrors errors, IReadOnlyList<ConsentView> consents)
    {
        var (consent, goal, serves) = Basis(errors, consents);
        var what = errors.Require("What", What, T("Say what exactly is shared."));
        return new(consent?.Recipient ?? "", what, consent?.Purpose ?? "", goal, serves, null, consent?.Id, SharesGoals);
    }

    /// <summary>The goals themselves as a document, which says by itself what is shared.</summary>
    internal GoalsDisclosureRequest ReadGoals(FormErrors errors, IReadOnlyList<ConsentView> consents)
    {
        var (consent, goal, serves) = Basis(errors, consents);
        return new(consent?.Recipient ?? "", consent?.Purpose ?? "", goal, serves, consent?.Id);
    }

    internal DisclosureRequest ReadDanger(FormErrors errors) => new(
        errors.Require("Recipient", Recipient, T("Say who gets it.")),
        errors.Require("What", What, T("Say what exactly is shared.")),
        errors.Require("Purpose", Purpose, T("Say what it is for.")),
        DangerToLife: errors.Require("Danger", Danger, T("Say why a life is in danger.")));

    private (ConsentView? Consent, Guid? Goal, string Serves) Basis(FormErrors errors, IReadOnlyList<ConsentView> consents)
    {
        var consent = consents.FirstOrDefault(known => known.Id.ToString() == Consent);
        if (consent is null)
            errors.Add("Consent", T("Choose the consent that this relies on."));
        var goal = Guid.TryParse(Goal, out var chosen) ? chosen : (Guid?)null;
        if (goal is null)
            errors.Add("Goal", T("Choose the goal that this serves."));
        return (consent, goal, errors.Require("Serves", Serves, T("Say how it serves the goal.")));
    }
}
