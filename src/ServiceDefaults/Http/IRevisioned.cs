namespace PeerSupport.ServiceDefaults.Http;

/// <summary>A view of an aggregate: its revision goes out as the ETag.</summary>
public interface IRevisioned
{
    long Revision { get; }
}
