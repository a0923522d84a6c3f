using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Agreements.Features;

internal static class AgreementEndpoints
{
    public static void MapAgreements(this IEndpointRouteBuilder routes)
    {
        var agreements = routes.MapGroup("/api/agreements").WithTags("Agreements").WithETags().ProducesValidationProblem();

        var readers = agreements.MapGroup("").RequireRole(Roles.Worker, Roles.Peer, Roles.Supervisor);
        ListAgreements.Map(readers);
        GetAgreement.Map(readers);
        ListVersions.Map(readers);
        GetVersion.Map(readers);
        CompareVersions.Map(readers);
        GetHistory.Map(readers);
        ListConsents.Map(readers);
        ListDisclosures.Map(readers);

        var moves = agreements.MapGroup("").RequireRole(Roles.Worker, Roles.Peer).ProducesProblem(StatusCodes.Status409Conflict);
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

        Disclose.Map(agreements.MapGroup("").RequireRole(Roles.Worker).ProducesProblem(StatusCodes.Status409Conflict));

        var templates = agreements.MapGroup("/templates").RequireRole(Roles.Administrator);
        GetTemplate.Map(templates);
        ChangeTemplate.Map(templates);
    }
}
