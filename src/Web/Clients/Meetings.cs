namespace PeerSupport.Web.Clients;

internal sealed partial class RelationshipsClient
{
    /// <summary>The meetings, the latest first.</summary>
    public Task<Listing<MeetingView>> Meetings(Guid id, int page = 1, int size = 20) =>
        Get<Listing<MeetingView>>($"{Root}/{id}/meetings?page={page}&size={size}");

    public Task<MeetingView> Meeting(Guid id, Guid meeting) => Get<MeetingView>($"{Root}/{id}/meetings/{meeting}");

    public Task<MeetingView> PlanMeeting(Guid id, MeetingRequest meeting, string? key) =>
        Create<MeetingView>($"{Root}/{id}/meetings", meeting, key);

    public Task<MeetingView> MoveMeeting(Guid id, Guid meeting, MeetingRequest plan, long revision) =>
        Send<MeetingView>(HttpMethod.Put, $"{Root}/{id}/meetings/{meeting}", plan, revision);

    public Task<MeetingView> KeepMeeting(Guid id, Guid meeting, KeepMeetingRequest kept, long revision, string? key) =>
        Send<MeetingView>(HttpMethod.Post, $"{Root}/{id}/meetings/{meeting}/kept", kept, revision, key);

    public Task<MeetingView> CancelMeeting(Guid id, Guid meeting, CancelMeetingRequest cancelled, long revision) =>
        Send<MeetingView>(HttpMethod.Post, $"{Root}/{id}/meetings/{meeting}/cancellation", cancelled, revision);

    /// <summary>Whether the caller's calendar has a secret address; never which.</summary>
    public async Task<CalendarLinkView?> CalendarLink()
    {
        try
        {
            return await Get<CalendarLinkView>($"{Root}/calendar-link");
        }
        catch (ApiException refusal) when (refusal.Status is 404)
        {
            return null;
        }
    }

    public Task<MadeCalendarLink> MakeCalendarLink() => Send<MadeCalendarLink>(HttpMethod.Post, $"{Root}/calendar-link");

    public Task<object?> RevokeCalendarLink() => Send<object?>(HttpMethod.Delete, $"{Root}/calendar-link");
}

public sealed record MeetingView(
    Guid Id, long Revision, DateTimeOffset StartsAt, int Minutes, string Kind, string? Place, string? Link, Guid? GoalId,
    string PlannedBy, bool? WithinHours, string? ExceptionReason, string State, CancellationView? Cancellation, Guid? ContactId);

/// <param name="By">Null: the relationship's ending.</param>
public sealed record CancellationView(string? By, string? Reason);

public sealed record MeetingRequest(
    DateTimeOffset StartsAt, int Minutes, string Kind, string? Place, string? Link, Guid? GoalId, string? ExceptionReason);

public sealed record KeepMeetingRequest(KeptContactRequest? Contact);

public sealed record KeptContactRequest(
    DateTimeOffset? At, int? Minutes, string? Note, Guid? GoalId, string? ExceptionReason, WithheldRequest? Withheld);

public sealed record CancelMeetingRequest(string? By, string? Reason);

/// <param name="Url">Said only when the link is made.</param>
public sealed record MadeCalendarLink(string Url);

public sealed record CalendarLinkView(DateTimeOffset MadeAt, DateOnly? LastReadOn);
