namespace PeerSupport.Messages;

/// <summary>When contact by the worker is agreed: weekly wall-clock spans in one IANA time zone.</summary>
/// <param name="Zone">IANA name, such as <c>America/Chicago</c>.</param>
public sealed record ContactWindow(string Zone, IReadOnlyList<ContactSpan> Spans);
