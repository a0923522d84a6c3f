namespace PeerSupport.ServiceDefaults;

/// <summary>The process cannot start, for a reason that the person starting it can mend; one sentence, shown without a stack trace.</summary>
public sealed class StartupException(string message, Exception? inner = null) : Exception(message, inner);
