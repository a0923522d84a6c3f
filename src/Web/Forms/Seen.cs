using PeerSupport.Web.Clients;
using PeerSupport.Web.Words;
using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Forms;

/// <summary>One relationship with its agreement, as this viewer sees it.</summary>
/// <param name="Viewer"><c>worker</c>, <c>peer</c> or <c>supervisor</c>.</param>
/// <param name="Agreement">Null while it is being drafted, or where Agreements does not answer.</param>
public sealed record Seen(RelationshipView Relationship, string Viewer, SiteView? Site, AgreementView? Agreement,
    bool AgreementsAnswer)
{
    public bool IsPeer => Viewer is "peer";

    public bool IsWorker => Viewer is "worker";

    /// <summary>Supervisors read.</summary>
    public bool MayWrite => Viewer is "worker" or "peer";

    public bool IsOpen => !Phases.HasEnded(Relationship.Phase);

    public string FirstName => Relationship.Peer.FirstName;

    public HoursView? Hours =>
        Relationship.Window is { } window
            ? new(window.Zone, window.Spans)
            : Agreement?.Boundaries.FirstOrDefault(item => item.ContactHours is not null)?.ContactHours;

    /// <summary>The zone in which times are shown: the agreement's, else the site's.</summary>
    public string Zone => Hours?.Zone ?? Site?.Zone ?? "UTC";

    /// <summary>The agreement, for pages that are about it.</summary>
    internal AgreementView RequiredAgreement =>
        Agreement ?? throw (AgreementsAnswer ? ApiException.NotFound() : ApiException.Unavailable());

    public string GoalWords(Guid? goal) =>
        Agreement?.Goals.FirstOrDefault(known => known.Id == goal)?.Words ?? T("A goal of the agreement");

    internal void RequireWriter()
    {
        if (!MayWrite)
            throw ApiException.Forbidden();
    }

    internal void RequireWorker()
    {
        if (!IsWorker)
            throw ApiException.Forbidden();
    }
}
