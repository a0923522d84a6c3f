namespace PeerSupport.ServiceDefaults.Http;

/// <summary>Another service, without which this cannot be answered, does not answer; 503.</summary>
public sealed class DependencyException(string service, Exception? inner = null)
    : Exception($"The {service} service does not answer at the moment. Nothing was changed; try again shortly.", inner);
