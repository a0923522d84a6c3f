using Microsoft.EntityFrameworkCore;
using PeerSupport.ServiceDefaults.Messaging;

namespace PeerSupport.ServiceDefaults.Persistence;

/// <summary>What this service remembers of another service's aggregate, as of that aggregate's revision.</summary>
public abstract class Replica
{
    public Guid Id { get; internal set; }
    public Guid OrganisationId { get; internal set; }

    /// <summary>The aggregate's revision that this is a copy of.</summary>
    public long Revision { get; internal set; }
}

public static class ReplicaExtensions
{
    /// <summary>
    /// Brings the copy up to a message, creating it where there is none. Nothing is applied when the copy is already of the
    /// same or a newer revision; the answer says whether it was.
    /// </summary>
    public static async Task<(TReplica Copy, bool IsNewer)> Replicate<TReplica, TMessage>(
        this DbSet<TReplica> copies, Guid id, Received<TMessage> received, Action<TReplica> apply, CancellationToken cancellation)
        where TReplica : Replica, new() where TMessage : class
    {
        if (await copies.FindAsync([id], cancellation) is not { } copy)
            copies.Add(copy = new TReplica { Id = id, OrganisationId = received.Organisation.Value });

        if (received.Revision <= copy.Revision)
            return (copy, false);

        copy.Revision = received.Revision;
        apply(copy);
        return (copy, true);
    }
}
