namespace PeerSupport.Web.Forms;

/// <summary>The button that was pressed on the agreement's screen, with what was shown beside it.</summary>
public sealed class MoveForm
{
    public string? Accept { get; set; }
    public string? TakeOut { get; set; }
    public string? Clauses { get; set; }

    /// <summary><c>take</c> the present fixed points in, or <c>keep</c> those in force.</summary>
    public string? Renewal { get; set; }
    public long Revision { get; set; }
}
