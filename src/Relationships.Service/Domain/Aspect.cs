namespace PeerSupport.Relationships.Domain;

/// <summary>What a check-in asks about.</summary>
public enum Aspect
{
    Heard,
    WhatMatters,
    WayOfWorking,
    BoundariesKept,
}
