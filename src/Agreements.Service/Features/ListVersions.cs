using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Agreements.Domain;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Agreements.Features;

internal static class ListVersions
{
    public static void Map(RouteGroupBuilder agreements) => agreements
        .MapGet("/{id:guid}/versions", Handle)
        .WithName(nameof(ListVersions))
        .WithSummary("List the versions that are or were in force, newest first");

    private static async Task<Results<Ok<Page<VersionSummary>>, NotFound>> Handle(
        Guid id, [AsParameters] PageQuery page, Caller caller, AgreementAccess access, CancellationToken cancellation) =>
        await access.Read(id, caller, nameof(ListVersions), cancellation) is { } opened
            ? TypedResults.Ok(PageOf(opened.Agreement.Versions, page.Page ?? 1, page.Size ?? 20))
            : TypedResults.NotFound();

    private static Page<VersionSummary> PageOf(IReadOnlyList<AgreementVersion> versions, int number, int size) => new(
        [.. versions.OrderByDescending(v => v.Number).Skip((number - 1) * size).Take(size)
            .Select(v => new VersionSummary(v.Number, v.HoldsFrom))],
        number, size, versions.Count);
}
