using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Features;

/// <param name="Level">1 not at all … 5 fully.</param>
public sealed record CheckInAnswerView(int Level, string? Words)
{
    internal static CheckInAnswerView Of(CheckInAnswer answer) => new(answer.Level, answer.Words);
}

/// <param name="InPerson">The peer said it and the worker wrote it down.</param>
/// <param name="ReadOut">What was read to the peer then.</param>
public sealed record CheckInView(
    Guid Id,
    Side Side,
    CheckInAnswerView Heard,
    CheckInAnswerView WhatMatters,
    CheckInAnswerView WayOfWorking,
    CheckInAnswerView BoundariesKept,
    bool InPerson,
    string? ReadOut,
    Guid RecordedBy,
    DateTimeOffset At)
{
    internal static CheckInView Of(CheckIn checkIn) => new(
        checkIn.Id.Value, checkIn.Side, CheckInAnswerView.Of(checkIn.Heard), CheckInAnswerView.Of(checkIn.WhatMatters),
        CheckInAnswerView.Of(checkIn.WayOfWorking), CheckInAnswerView.Of(checkIn.BoundariesKept),
        checkIn.InPerson, checkIn.ReadOut, checkIn.RecordedBy.Value, checkIn.At);
}
