namespace PeerSupport.Standalone;

/// <summary>Whether the demo organisation is wanted, whether with relationships, and whether other machines may reach it.</summary>
internal sealed record DemoChoice(bool IsWanted, bool IsPublic = false, bool HasStories = false);
