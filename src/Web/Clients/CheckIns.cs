namespace PeerSupport.Web.Clients;

internal sealed partial class RelationshipsClient
{
    /// <summary>The check-ins of both sides, newest first, and what the latest ask the two to talk about.</summary>
    public Task<CheckInsView> CheckIns(Guid id, int page = 1, int size = 10) =>
        Get<CheckInsView>($"{Root}/{id}/check-ins?page={page}&size={size}");

    public Task<CheckInView> AnswerCheckIn(Guid id, CheckInRequest answers, string? key) =>
        Create<CheckInView>($"{Root}/{id}/check-ins", answers, key);

    public Task<Listing<Barc10View>> Barc10(Guid id, int page) =>
        Get<Listing<Barc10View>>($"{Root}/{id}/barc10?page={page}&size=10");

    public Task<Barc10View> AnswerBarc10(Guid id, Barc10Request answers, string? key) =>
        Create<Barc10View>($"{Root}/{id}/barc10", answers, key);

    public Task<object?> GiveFeedback(Guid id, FeedbackRequest feedback, string? key) =>
        Create<object?>($"{Root}/{id}/feedback", feedback, key);
}

public sealed record CheckInsView(
    IReadOnlyList<ConversationAsked> ConversationAsked, IReadOnlyList<CheckInView> Items, int Number, int Size, int Total);

public sealed record ConversationAsked(string Reason, string Aspect);

public sealed record CheckInView(
    Guid Id, string Side,
    CheckInAnswer Heard, CheckInAnswer WhatMatters, CheckInAnswer WayOfWorking, CheckInAnswer BoundariesKept, bool InPerson,
    string? ReadOut, DateTimeOffset At)
{
    /// <summary>The four answers with what they are about.</summary>
    public IReadOnlyList<(string Aspect, CheckInAnswer Answer)> Answers =>
        [("heard", Heard), ("whatMatters", WhatMatters), ("wayOfWorking", WayOfWorking), ("boundariesKept", BoundariesKept)];
}

/// <param name="Level">1 not at all … 5 fully.</param>
public sealed record CheckInAnswer(int Level, string? Words);

public sealed record CheckInRequest(
    CheckInAnswer Heard, CheckInAnswer WhatMatters, CheckInAnswer WayOfWorking, CheckInAnswer BoundariesKept,
    bool OnBehalfOfPeer, string? ReadOut);

/// <param name="Total">10 to 60.</param>
/// <param name="SustainedRemission">47 or more.</param>
public sealed record Barc10View(Guid Id, int Total, bool SustainedRemission, bool InPerson, DateTimeOffset At);

public sealed record Barc10Request(IReadOnlyList<int> Answers, bool OnBehalfOfPeer, string? ReadOut);

public sealed record FeedbackRequest(string Words, bool ApartFromWorker);
