using PeerSupport.Identity.Features.Organisations;
using PeerSupport.Identity.Features.Partners;
using PeerSupport.Identity.Features.Peers;
using PeerSupport.Identity.Features.People;
using PeerSupport.Identity.Features.Sites;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.OpenApi;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Identity.Features;

internal static class IdentityEndpoints
{
    public static void MapIdentity(this IEndpointRouteBuilder routes)
    {
        var identity = routes.MapGroup("/api/identity").RequireAuthorization().WithETags();

        var organisation = identity.MapGroup("")
            .WithTag("Organisation", "The caller, their organisation, and links by which peers get an account.");
        GetMe.Map(organisation);
        GetOrganisation.Map(organisation);
        ChangeOrganisation.Map(organisation);
        MakePeerLink.Map(organisation);

        var sites = identity.MapGroup("/sites").WithTag("Sites", "Where an organisation works: time zone, closed days, crisis contacts.");
        ListSites.Map(sites);
        GetSite.Map(sites);
        ListWorkers.Map(sites);
        SetUpSite.Map(sites);
        ChangeSite.Map(sites);

        var people = identity.MapGroup("/people").WithTag("People", "Who works here, in which role at which site.");
        NamePeople.Map(people);
        ListPeople.Map(people);
        GetPerson.Map(people);
        InvitePerson.Map(people);
        InviteAgain.Map(people);
        ChangeRoles.Map(people);
        SuspendPerson.Map(people);
        LiftSuspension.Map(people);

        var partners = identity.MapGroup("/partners").RequireRole(Roles.Administrator)
            .WithTag("Partners", "Systems of other organisations that may read the directory.");
        ListPartners.Map(partners);
        AdmitPartner.Map(partners);
        RemovePartner.Map(partners);
    }
}
