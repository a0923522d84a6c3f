namespace PeerSupport.Relationships.Domain;

/// <summary>One answer to each aspect.</summary>
internal sealed record CheckInAnswers(
    CheckInAnswer Heard, CheckInAnswer WhatMatters, CheckInAnswer WayOfWorking, CheckInAnswer BoundariesKept)
{
    public bool AreWithinScale => new[] { Heard, WhatMatters, WayOfWorking, BoundariesKept }
        .All(answer => answer.Level is >= CheckInAnswer.Lowest and <= CheckInAnswer.Highest);
}
