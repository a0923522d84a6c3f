using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using PeerSupport.Kernel;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;

namespace PeerSupport.Relationships.Features;

/// <summary>Which relationships are wanted; what is left out does not matter. Bind with <c>[AsParameters]</c>.</summary>
public sealed record RelationshipFilter(
    [property: MaxLength(RelationshipFilter.MaxIds), Description("Only these, at most 100.")] Guid[]? Id,
    [property: Description("Only those at this site.")] Guid? SiteId,
    [property: Description("Only those with this worker.")] Guid? WorkerId,
    [property: Description("Only those with this kind of ending, such as forced.")] string? Ending,
    [property: Description("Only those in this phase, such as active, or in one of several.")] string[]? Phase,
    [property: Description("Only those without a contact since this instant.")] DateTimeOffset? QuietSince,
    [property: Description("Only those in which something is due within two weeks.")] bool? Due)
{
    internal const int MaxIds = 100;

    /// <summary>Those of them that are wanted, whatever is due.</summary>
    internal IQueryable<SupportRelationship> Narrow(IQueryable<SupportRelationship> relationships, RelationshipsDb db)
    {
        var (site, worker) = (new Domain.SiteId(SiteId ?? default), new PersonId(WorkerId ?? default));
        if (SiteId is not null)
            relationships = relationships.Where(r => r.Site == site);
        if (WorkerId is not null)
            relationships = relationships.Where(r => r.Worker == worker);
        if (Parse<EndingKind>(Ending, "There is no such ending.") is { } kind)
            relationships = relationships.Where(r => r.Ending!.Kind == kind);
        if (QuietSince is { } since)
            relationships = relationships.Where(r => !db.Contacts.Any(c => c.Relationship == r.Id && c.At >= since));
        if (Id is { Length: > 0 })
        {
            RelationshipId[] ids = [.. Id.Select(id => new RelationshipId(id))];
            relationships = relationships.Where(r => ids.Contains(r.Id));
        }

        if (Phase is { Length: > 0 })
        {
            Domain.Phase[] phases = [.. Phase.Select(code => Parse<Domain.Phase>(code, "There is no such phase.")).OfType<Domain.Phase>()];
            relationships = relationships.Where(r => phases.Contains(r.Phase));
        }

        return relationships;
    }

    // A query's enum binds only in the case of the code; the contract's words are camelCase.
    private static T? Parse<T>(string? code, string unknown) where T : struct, Enum
    {
        if (code is null)
            return null;

        return Enum.TryParse<T>(code, ignoreCase: true, out var known) && Enum.IsDefined(known)
            ? known
            : throw new BadHttpRequestException(unknown);
    }
}
