using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Agreements.Features;

internal static class GetVersion
{
    public static void Map(RouteGroupBuilder agreements) => agreements
        .MapGet("/{id:guid}/versions/{number:int}", Handle)
        .WithName(nameof(GetVersion))
        .WithSummary("Read a version as both accepted it");

    private static async Task<Results<Ok<AgreementVersionView>, NotFound>> Handle(
        Guid id, int number, Caller caller, AgreementAccess access, CancellationToken cancellation) =>
        await access.Read(id, caller, nameof(GetVersion), cancellation) is { } opened
        && opened.Agreement.Versions.SingleOrDefault(version => version.Number == number) is { } version
            ? TypedResults.Ok(AgreementVersionView.Of(opened.Agreement, version))
            : TypedResults.NotFound();
}
