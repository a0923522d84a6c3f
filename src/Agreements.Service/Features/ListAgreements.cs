using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Agreements.Features;

internal static class ListAgreements
{
    public static void Map(RouteGroupBuilder agreements) => agreements
        .MapGet("/", Handle)
        .WithName(nameof(ListAgreements))
        .WithSummary("List the agreements that the caller may see, newest first");

    private static async Task<Ok<Page<AgreementView>>> Handle(
        [Description("Only that of this relationship.")] Guid? relationshipId,
        [AsParameters] PageQuery page, Caller caller, AgreementAccess access, CancellationToken cancellation) =>
        TypedResults.Ok((await access.List(relationshipId, page, caller, nameof(ListAgreements), cancellation))
            .Select(AgreementView.Of));
}
