using PeerSupport.Web.Clients;
using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Forms;

/// <summary>A form that one side fills in, or the worker with what the peer said in person.</summary>
public abstract class SidesForm
{
    /// <summary><c>peer</c> where the worker writes down the peer's words; else the words are one's own.</summary>
    public string? Whose { get; set; }
    public string? ReadOut { get; set; }

    /// <summary>The revision that was shown.</summary>
    public long Revision { get; set; }
    public string? Key { get; set; }

    internal InPersonRequest? InPerson(FormErrors errors) =>
        Whose is "peer" ? new(errors.Require("ReadOut", ReadOut, T("Say what was read out."))) : null;
}
