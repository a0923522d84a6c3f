using System.Reflection;
using System.Security.Claims;
using PeerSupport.Kernel;
using PeerSupport.Resources.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Resources.Features;

/// <summary>
/// Who reads the directory. Known are people of an organisation and partners' clients with <see cref="Scope"/>, of whichever
/// organisation: they see every publisher's entries.
/// </summary>
/// <param name="CountsAs">Whose use it is; a person's is nobody's to count.</param>
internal sealed record DirectoryReader(bool IsKnown, DirectoryUser? CountsAs)
{
    public const string Scope = "directory.read";

    public static DirectoryReader Of(ClaimsPrincipal user)
    {
        if (Caller.From(user) is not null)
            return new(IsKnown: true, CountsAs: null);
        return PartnerOf(user) is { } partner ? new(IsKnown: true, partner) : new(IsKnown: false, DirectoryUser.Anonymous);
    }

    public static ValueTask<DirectoryReader?> BindAsync(HttpContext http, ParameterInfo _) => ValueTask.FromResult<DirectoryReader?>(Of(http.User));

    private static DirectoryUser? PartnerOf(ClaimsPrincipal user) =>
        user.FindAll(Claims.Scope).Any(claim => claim.Value.Split(' ').Contains(Scope))
        && Guid.TryParse(user.FindFirstValue(Claims.Organisation), out var organisation)
        && user.FindFirstValue(Claims.Client) is { Length: > 0 and <= DirectoryUser.MaxClientLength } client
            ? new(new OrganisationId(organisation), client)
            : null;
}

internal static class DirectoryReaderExtensions
{
    /// <summary>
    /// Open to anybody, who sees what is for anybody. Whoever shows a token that is not valid is told so (401): silently
    /// showing them less would leave their copy incomplete.
    /// </summary>
    public static RouteGroupBuilder ReadByAnybody(this RouteGroupBuilder directory) =>
        directory.AddEndpointFilter(Let).ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status429TooManyRequests); // which the gateway answers

    private static ValueTask<object?> Let(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (http.Request.Headers.Authorization.Count > 0 && http.User.Identity?.IsAuthenticated is not true)
            return ValueTask.FromResult<object?>(TypedResults.Challenge());

        if (DirectoryReader.Of(http.User).CountsAs is { } user)
            http.RequestServices.GetRequiredService<DirectoryCounts>().Add(user);
        http.Response.Headers.Append("Vary", "Authorization");
        return next(context);
    }

    /// <summary>What the request reads from the database is only what its reader may see.</summary>
    public static RouteGroupBuilder HideWhatIsNotForAnybody(this RouteGroupBuilder directory) => directory.AddEndpointFilter(async (context, next) =>
    {
        var http = context.HttpContext;
        if (!DirectoryReader.Of(http.User).IsKnown)
            await http.RequestServices.GetRequiredService<ResourcesDb>().HideWhatIsNotForAnybody(http.RequestAborted);
        return await next(context);
    });
}
