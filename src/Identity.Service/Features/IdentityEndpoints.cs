using PeerSupport.Identity.Features.Organisations;
using PeerSupport.Identity.Features.Partners;
using PeerSupport.Identity.Features.Peers;
using PeerSupport.Identity.Features.People;
using PeerSupport.Identity.Features.Sites;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Identity.Features;

internal static class IdentityEndpoints
{
    public static void MapIdentity(this IEndpointRouteBuilder routes)
    {
        var identity = routes.MapGroup("/api/identity").RequireAuthorization().WithETags()
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
        GetMe.Map(identity);
        GetOrganisation.Map(identity);
        ChangeOrganisation.Map(identity);
        MakePeerLink.Map(identity);

        var sites = identity.MapGroup("/sites").WithTags("Sites");
        ListSites.Map(sites);
        GetSite.Map(sites);
        SetUpSite.Map(sites);
        ChangeSite.Map(sites);

        var people = identity.MapGroup("/people").WithTags("People");
        NamePeople.Map(people);
        ListPeople.Map(people);
        GetPerson.Map(people);
        InvitePerson.Map(people);
        InviteAgain.Map(people);
        ChangeRoles.Map(people);
        SuspendPerson.Map(people);
        LiftSuspension.Map(people);

        var partners = identity.MapGroup("/partners").WithTags("Partners").RequireRole(Roles.Administrator);
        ListPartners.Map(partners);
        AdmitPartner.Map(partners);
        RemovePartner.Map(partners);
    }
}
