namespace PeerSupport.Web.Clients;

internal sealed partial class RelationshipsClient
{
    /// <summary>The concerns about boundaries that the caller may see, newest first, with their answers.</summary>
    public Task<Listing<ConcernView>> Concerns(Guid id, int page) =>
        Get<Listing<ConcernView>>($"{Root}/{id}/concerns?page={page}&size=10");

    public Task<ConcernView> RaiseConcern(Guid id, RaiseConcernRequest concern, string? key) =>
        Create<ConcernView>($"{Root}/{id}/concerns", concern, key);
}

public sealed record ConcernView(
    Guid Id, long Revision, string RaisedBy, Guid? BoundaryId, string Words, bool ToSupervisorAlone, bool InPerson,
    string? ReadOut, DateTimeOffset At, ConcernAnswerView? Answer);

public sealed record ConcernAnswerView(string Words, Guid AnsweredBy, DateTimeOffset At);

public sealed record RaiseConcernRequest(
    string Words, Guid? BoundaryId, bool ToSupervisorAlone, bool OnBehalfOfPeer, string? ReadOut);
