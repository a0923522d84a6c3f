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
    /// <summary>The address of its page; those of what belongs to it begin with this.</summary>
    public string Home => $"/list/{Relationship.Id}";

    public bool IsPeer => Viewer is "peer";

    public bool IsWorker => Viewer is "worker";

    /// <summary>The goals in force, whatever is being proposed; what is done can serve these only.</summary>
    public IReadOnlyList<GoalView> AgreedGoals { get; init; } = [];

    /// <summary>Does the worker's part from day to day while they are away; pausing, reviewing and ending wait for them.</summary>
    public bool StandsIn { get; init; }

    /// <summary>One of the two whose relationship it is.</summary>
    public bool IsTheirs => MayWrite && !StandsIn;

    /// <summary>Who answers for it: the worker, or a supervisor.</summary>
    public bool IsInCharge => !IsPeer && !StandsIn;

    /// <summary>Supervisors read.</summary>
    public bool MayWrite => Viewer is "worker" or "peer";

    /// <summary>Whether the viewer may propose, accept and take out.</summary>
    public bool MayNegotiate =>
        MayWrite && IsOpen && Agreement is { Status: not "ended" } && Relationship.Phase is not "concluding";

    public bool IsOpen => !Phases.HasEnded(Relationship.Phase);

    public string FirstName => Relationship.Peer.FirstName;

    /// <summary>What the viewer calls a side.</summary>
    public string Called(string side) => Labels.Side(side, Viewer, FirstName);

    public HoursView? Hours =>
        Relationship.Window is { } window
            ? new(window.Zone, window.Spans)
            : Agreement?.Boundaries.FirstOrDefault(item => item.ContactHours is not null)?.ContactHours;

    /// <summary>The zone in which times are shown: the agreement's, else the site's.</summary>
    public string Zone => Hours?.Zone ?? Site?.Zone ?? "UTC";

    /// <summary>The agreement, for pages that are about it.</summary>
    internal AgreementView RequiredAgreement =>
        Agreement ?? throw (AgreementsAnswer ? ApiException.NotFound() : ApiException.Unavailable());

    /// <summary>Whether an instant lies within the hours for contact; null: none are known.</summary>
    public bool? WithinHours(DateTimeOffset at) =>
        Hours is { } hours ? LocalTime.Within(hours, at, Site?.ClosedDays ?? []) : null;

    public string GoalWords(Guid? goal) =>
        Agreement?.Goals.FirstOrDefault(known => known.Id == goal)?.Words ?? T("A goal of the agreement");

    /// <summary>What each level of a goal looks like, from −2 on; empty where it is not known.</summary>
    public IReadOnlyList<string> Scale(Guid goal) => Agreement?.Goals.FirstOrDefault(known => known.Id == goal)?.Scale ?? [];

    internal void RequireWriter()
    {
        if (!MayWrite)
            throw ApiException.Forbidden();
    }

    internal void RequirePeer()
    {
        if (!IsPeer)
            throw ApiException.Forbidden();
    }

    internal void RequireTheirs()
    {
        if (!IsTheirs)
            throw ApiException.Forbidden();
    }

    internal void RequireInCharge()
    {
        if (!IsInCharge)
            throw ApiException.Forbidden();
    }

    internal void RequireWorker()
    {
        if (!IsWorker)
            throw ApiException.Forbidden();
    }
}
