namespace PeerSupport.Web.Forms;

/// <summary>A form with nothing to type: the revision that it changes.</summary>
public sealed class RevisionForm
{
    public long Revision { get; set; }
}
