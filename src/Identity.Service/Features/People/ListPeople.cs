using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Identity.Features.People;

internal static class ListPeople
{
    public static void Map(RouteGroupBuilder people) => people
        .MapGet("/", Handle)
        .WithName(nameof(ListPeople))
        .WithSummary("People by name: an administrator's organisation, a supervisor's sites")
        .RequireRole(Roles.Administrator, Roles.Supervisor);

    private static async Task<Ok<Page<PersonView>>> Handle(
        [AsParameters] PageQuery page, Caller caller, PersonRecords records, CancellationToken cancellation) =>
        TypedResults.Ok((await records.VisibleTo(caller).AsNoTracking().OrderBy(p => p.Name).ThenBy(p => p.Id)
            .ToPage(page, cancellation)).Select(PersonView.Of));
}
