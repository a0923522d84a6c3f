using PeerSupport.Web.Clients;
using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Forms;

/// <summary>What is typed to say yes to sharing something.</summary>
public sealed class ConsentForm : SidesForm
{
    public string? Recipient { get; set; }
    public string? Purpose { get; set; }
    public string? What { get; set; }
    public bool IncludesGoals { get; set; }
    public string? ExpiresOn { get; set; }

    internal ConsentRequest Read(FormErrors errors) => new(
        errors.Require("Recipient", Recipient, T("Say who may get it.")),
        errors.Require("Purpose", Purpose, T("Say what it is for.")),
        errors.Require("What", What, T("Say what may be shared.")),
        string.IsNullOrWhiteSpace(ExpiresOn) ? null : errors.Date("ExpiresOn", ExpiresOn, T("Enter the day.")),
        InPerson(errors), IncludesGoals);
}
