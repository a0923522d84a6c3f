using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace PeerSupport.Testing.Access;

/// <summary>
/// Holds a service to a table of who may do what: the table is complete, and each row is called as everybody who may and as
/// everybody who may not.
/// </summary>
public sealed partial class AccessTable<TStory>(
    ServiceApp app, IReadOnlyList<AccessRow<TStory>> rows, Func<Task<TStory>> begin)
    where TStory : IAccessStory
{
    private static readonly Who[] Roles = [Who.Worker, Who.Peer, Who.Supervisor, Who.Administrator, Who.Operator];

    /// <summary>Endpoints without a row, and rows without an endpoint; empty where there are none.</summary>
    /// <param name="apart">Where the pages begin that have tests of their own.</param>
    public string Gaps(params string[] apart)
    {
        var served = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().SelectMany(Served)
            .Where(endpoint => !apart.Any(path => endpoint.Contains($" {path}", StringComparison.Ordinal))).ToHashSet();
        var described = rows.Select(row => row.Endpoint).ToList();
        return string.Join('\n', [
            .. served.Except(described).Select(endpoint => $"{endpoint} has no row."),
            .. described.Except(served).Select(endpoint => $"{endpoint} has a row and does not exist."),
            .. described.CountBy(endpoint => endpoint).Where(same => same.Value > 1).Select(same => $"{same.Key} has two rows."),
        ]);
    }

    /// <summary>Calls an endpoint as everybody; what it answered otherwise than the table says; empty where nothing.</summary>
    public async Task<string> Contradictions(string operation)
    {
        var row = rows.Single(row => row.Operation == operation);
        var said = new List<string>();
        var roles = row.May is Who.Anybody ? [Who.None] : Roles.Where(role => row.May.HasFlag(role)).ToArray();
        foreach (var role in roles)
        {
            var story = await begin();
            if (row.Given is not null)
                await row.Given(story);

            var refused = await Find(row, story, role);
            foreach (var (who, token, expected) in CallersOf(row, story, role, callsFirst: role == roles[0]))
            {
                // Whoever is let in may change it.
                var target = expected is Of.In ? await Find(row, story, role) : refused;
                using var answer = await Call(row, story, target, token);
                var status = (int)answer.StatusCode;
                if (expected is Of.In ? !answer.IsSuccessStatusCode : status != expected)
                    said.Add($"As {who} {status} instead of {expected}: {await answer.Content.ReadAsStringAsync()}");
            }
        }

        return string.Join('\n', said);
    }

    /// <summary>Everybody for whom this role's target is called; last the one who may, for that may change it.</summary>
    private static IEnumerable<(string Who, string? Token, int Expected)> CallersOf(
        AccessRow<TStory> row, TStory story, Who role, bool callsFirst)
    {
        if (callsFirst)
        {
            var (nobody, nobodys) = row.May is Who.Anybody ? (Of.In, Of.In) : (401, row.May is Who.Everyone ? Of.In : 403);
            yield return ("nobody", null, nobody);
            yield return ("somebody of no role", Token(story, story.PersonOf(role), []), nobodys);
            if (row.May is not Who.Anybody)
                yield return ("somebody whose token ran out",
                    Token(story, story.PersonOf(role), [Held(role, story.Site)], expired: true), 401);
            foreach (var other in Roles.Where(other => !row.May.HasFlag(other)))
                yield return ($"the {other}", Token(story, story.PersonOf(other), [Held(other, story.Site)]),
                    row.May is Who.Anybody ? Of.In : row.Hidden.HasFlag(other) ? 404 : row.Told.HasFlag(other) ? 409 : 403);
        }

        if (role is Who.None)
            yield break;
        var (me, outsiders) = (story.PersonOf(role), row.Outsiders);
        if (role is Who.Worker or Who.Peer)
            yield return ($"another {role}", Token(story, Guid.NewGuid(), [Held(role, story.Site)]), outsiders.Another);
        if (role is Who.Worker or Who.Supervisor)
            yield return ($"the {role}, at another site", Token(story, me, [Held(role, Guid.NewGuid())]), outsiders.Elsewhere);
        yield return ($"the {role}, in another organisation",
            ServiceApp.TokenFor(me, Guid.NewGuid(), [Held(role, story.Site)]), outsiders.Abroad);
        yield return ($"the {role}", Token(story, me, [Held(role, story.Site)]), Of.In);
    }

    private static string Token(TStory story, Guid person, string[] roles, bool expired = false) =>
        ServiceApp.TokenFor(person, story.Organisation, roles, expired ? TimeSpan.FromHours(-1) : null);

    private static string Held(Who role, Guid site) =>
        $"{role}".ToLowerInvariant() + (role is Who.Worker or Who.Supervisor ? $"@{site}" : "");

    private async Task<(string Path, long Revision)> Find(AccessRow<TStory> row, TStory story, Who role)
    {
        var (path, revision) = (row.Path, row.Revision is null ? 0 : await row.Revision(story));
        foreach (var name in Parameter().Matches(row.Path).Select(match => match.Groups[1].Value))
        {
            var found = name switch
            {
                "documentName" => new Target("v1"),
                "site" => new Target(story.Site),
                "message" => new Target(await Faults.Of(app)),
                "consumer" => new Target(Faults.Subscription(app).Name),
                _ => await story.Find(row.Path.Split('?')[0], name, role),
            };
            path = path.Replace($"{{{name}}}", $"{found.Value}", StringComparison.Ordinal);
            revision = found.Revision ?? revision;
        }

        return (path, revision);
    }

    private async Task<HttpResponseMessage> Call(
        AccessRow<TStory> row, TStory story, (string Path, long Revision) target, string? token)
    {
        using var client = token is null ? app.Anonymous() : app.WithToken(token);
        return await client.Send(row.Method, target.Path, row.Send?.Invoke(story), target.Revision);
    }

    private static IEnumerable<string> Served(RouteEndpoint endpoint)
    {
        var path = "/" + Constraint().Replace(endpoint.RoutePattern.RawText!, "}").Trim('/');
        var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];
        return methods.Select(method => $"{method} {path}");
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"(:[^}]+|\?)\}")]
    private static partial Regex Constraint();
}
