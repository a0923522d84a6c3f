using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Agreements.Features;

internal static class GetAgreement
{
    public static void Map(RouteGroupBuilder agreements) => agreements
        .MapGet("/{id:guid}", Handle)
        .WithName(nameof(GetAgreement))
        .WithSummary("Read an agreement as it is being negotiated, or as it is in force");

    private static async Task<Results<Ok<AgreementView>, NotFound>> Handle(
        Guid id, Caller caller, AgreementAccess access, CancellationToken cancellation) =>
        await access.Read(id, caller, nameof(GetAgreement), cancellation) is { } opened
            ? TypedResults.Ok(AgreementView.Of(opened.Agreement))
            : TypedResults.NotFound();
}
