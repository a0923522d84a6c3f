namespace PeerSupport.ServiceDefaults.Tests.Library.Events;

/// <summary>The whole of a shelf that others may need; of every shape that messages have.</summary>
public sealed record ShelfChanged(Guid ShelfId, int Places, DateOnly On, decimal Weight, IReadOnlyList<Opening> Openings);

/// <summary>A part of a message.</summary>
public sealed record Opening(DayOfWeek Day, TimeOnly From, string? Note);

/// <summary>Nobody of the test service listens to this.</summary>
public sealed record ShelfBurnt(Guid ShelfId);
