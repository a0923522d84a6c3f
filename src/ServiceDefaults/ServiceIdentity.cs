using System.Reflection;

namespace PeerSupport.ServiceDefaults;

/// <summary>Which service this is: its name on the wire (<c>agreements</c>) and its code.</summary>
public sealed record ServiceIdentity(string Name, Assembly Assembly);
