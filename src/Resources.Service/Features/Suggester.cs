using System.Reflection;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Resources.Features;

/// <summary>Who suggests: a person, or a partner's system. An endpoint that takes one answers 401 to anybody else.</summary>
internal sealed record Suggester(string Name)
{
    /// <summary>The scope of partners that may.</summary>
    public const string Scope = "directory.suggest";

    public static ValueTask<Suggester?> BindAsync(HttpContext http, ParameterInfo _) => ValueTask.FromResult<Suggester?>(
        Caller.From(http.User) is { } caller ? new($"person:{caller.Organisation.Value}/{caller.Person.Value}")
        : http.User.FindFirst("sub")?.Value is { Length: > 0 and <= 100 } client ? new($"client:{client}")
        : throw new BadHttpRequestException("The access token is neither a person's nor a partner's.", StatusCodes.Status401Unauthorized));
}
