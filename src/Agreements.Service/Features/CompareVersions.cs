using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Agreements.Features;

internal static class CompareVersions
{
    public static void Map(RouteGroupBuilder readers) => readers
        .MapGet("/{id:guid}/versions/{number:int}/comparison", Handle)
        .WithName(nameof(CompareVersions))
        .WithSummary("Read what was added, removed and changed from the older of two versions to the newer");

    private static async Task<Results<Ok<ComparisonView>, NotFound>> Handle(
        Guid id, int number, [Description("The other version.")] int with, Caller caller, AgreementAccess access,
        CancellationToken cancellation) =>
        await access.Read(id, caller, nameof(CompareVersions), cancellation) is { Agreement: var agreement }
        && agreement.Versions.SingleOrDefault(version => version.Number == number) is { } one
        && agreement.Versions.SingleOrDefault(version => version.Number == with) is { } other
            ? TypedResults.Ok(ComparisonView.Of(agreement, one, other))
            : TypedResults.NotFound();
}
