using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Identity.Domain;
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
        [MaxLength(Person.NameMaxLength), Description("Part of a name or an e-mail address.")] string? search,
        [AsParameters] PageQuery page, Caller caller, PersonRecords records, CancellationToken cancellation) =>
        TypedResults.Ok((await Found(records.VisibleTo(caller), search).AsNoTracking().OrderBy(p => p.Name).ThenBy(p => p.Id)
            .ToPage(page, cancellation)).Select(PersonView.Of));

    // LIKE, unlike Contains, finds capital letters by small ones in both databases.
    private static IQueryable<Person> Found(IQueryable<Person> people, string? search)
    {
        if (string.IsNullOrWhiteSpace(search))
            return people;

        var part = $"%{search.Trim().Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_").Replace("[", "\\[")}%";
        return people.Where(p => EF.Functions.Like(p.Name, part, "\\") || EF.Functions.Like(p.Email!, part, "\\"));
    }
}
