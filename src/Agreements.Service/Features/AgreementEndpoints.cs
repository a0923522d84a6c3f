using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.OpenApi;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Agreements.Features;

internal static class AgreementEndpoints
{
    public static void MapAgreements(this IEndpointRouteBuilder routes)
    {
        var agreements = routes.MapGroup("/api/agreements").WithETags()
            .WithTag("Agreements", "Let's Be agreements: boundaries and goals that both accept; consents, and what was shared.");

        var readers = agreements.MapGroup("").RequireRole(Roles.Worker, Roles.Peer, Roles.Supervisor);
        ListAgreements.Map(readers);
        GetAgreement.Map(readers);
        ListVersions.Map(readers);
        GetVersion.Map(readers);
        CompareVersions.Map(readers);
        GetHistory.Map(readers);
        ListConsents.Map(readers);
        ListDisclosures.Map(readers);

        var moves = agreements.MapGroup("").RequireRole(Roles.Worker, Roles.Peer);
        ProposeBoundary.Map(moves);
        CounterBoundary.Map(moves);
        WithdrawBoundary.Map(moves);
        ProposeGoal.Map(moves);
        CounterGoal.Map(moves);
        WithdrawGoal.Map(moves);
        RenewClauses.Map(moves);
        KeepClauses.Map(moves);
        AcceptAgreement.Map(moves);
        GiveConsent.Map(moves);
        RevokeConsent.Map(moves);

        Disclose.Map(agreements.MapGroup("").RequireRole(Roles.Worker));

        var templates = routes.MapGroup("/api/agreements/templates").WithETags().RequireRole(Roles.Administrator)
            .WithTag("Templates", "What a site's new agreements begin with.");
        GetTemplate.Map(templates);
        ChangeTemplate.Map(templates);
    }
}
