using PeerSupport.Web.Clients;
using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Forms;

/// <summary>One way to reach somebody, as it is typed.</summary>
public class ReachForm
{
    public string? Channel { get; set; }
    public string? Address { get; set; }
    public string? MayLeaveMessage { get; set; }

    /// <param name="row">What the fields' names begin with, where there are several.</param>
    internal ReachView Read(FormErrors errors, string row = "") => new(
        errors.Require($"{row}Channel", Channel, T("Choose how you can reach them.")),
        errors.Require($"{row}Address", Address, T("Enter a number, address or place.")),
        errors.Require($"{row}MayLeaveMessage", MayLeaveMessage, T("Say whether a message may be left.")) is "yes");
}
