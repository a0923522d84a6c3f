namespace PeerSupport.Testing.Access;

/// <summary>The roles that a row of an <see cref="AccessTable{TStory}"/> speaks of.</summary>
[Flags]
public enum Who
{
    /// <summary>No role is asked for.</summary>
    None = 0,
    Worker = 1,
    Peer = 2,
    Supervisor = 4,
    Administrator = 8,
    Operator = 16,
    Either = Worker | Peer,
    Staff = Worker | Supervisor,
    TheirPeople = Either | Supervisor,
    Members = TheirPeople | Administrator,
    Everyone = Members | Operator,

    /// <summary>Whoever asks, with or without a token.</summary>
    Anybody = 32,
}

/// <summary>What somebody of a role that may is answered where the record is not theirs.</summary>
/// <remarks><see cref="In"/>: they are let in.</remarks>
/// <param name="Another">Another person of the same role, at the same site.</param>
/// <param name="Elsewhere">The same person with the role at another site of the organisation.</param>
/// <param name="Abroad">The same person with the same role and site, in another organisation.</param>
public sealed record Of(int Another, int Elsewhere, int Abroad)
{
    public const int In = 200;

    /// <summary>A record of one relationship: it is not there for anybody else.</summary>
    public static readonly Of Theirs = new(404, 404, 404);

    /// <summary>Belongs to everybody of the role at one site.</summary>
    public static readonly Of Site = new(In, 404, 404);

    /// <summary>Belongs to everybody of the role in one organisation.</summary>
    public static readonly Of Organisation = new(In, In, 404);

    /// <summary>Each is shown, or makes, what is their own.</summary>
    public static readonly Of Caller = new(In, In, In);
}

/// <summary>Who may do what by one endpoint. To every role that is not named it answers 403.</summary>
/// <param name="Operation">Method and path as the service describes them; what follows a <c>?</c> is sent only.</param>
/// <param name="May">Whom it answers with success, where the record is theirs.</param>
/// <param name="Of">Whose it is; left out: theirs where the path names a record, else the caller's.</param>
/// <param name="Send">What is sent: an object as JSON, or content as it is.</param>
/// <param name="Given">What happens before.</param>
/// <param name="Revision">What a change names, where the path names no record.</param>
/// <param name="Hidden">Roles that may as well, but never of this record: for them it is not there.</param>
/// <param name="Told">Roles that are told of another way (409).</param>
public sealed record AccessRow<TStory>(
    string Operation,
    Who May,
    Of? Of = null,
    Func<TStory, object>? Send = null,
    Func<TStory, Task>? Given = null,
    Func<TStory, Task<long>>? Revision = null,
    Who Hidden = Who.None,
    Who Told = Who.None)
{
    public HttpMethod Method => new(Operation[..Operation.IndexOf(' ', StringComparison.Ordinal)]);
    public string Path => Operation[Operation.IndexOf('/', StringComparison.Ordinal)..];

    /// <summary>The endpoint, without what the row is aligned and asked with.</summary>
    public string Endpoint => $"{Method} {Path.Split('?')[0]}";

    internal Of Outsiders => Of
        ?? (Path.Split('?')[0].Contains('{', StringComparison.Ordinal) ? Access.Of.Theirs : Access.Of.Caller);
}

public static class AccessRow
{
    /// <summary>What every service has beside what is its own.</summary>
    public static IEnumerable<AccessRow<TStory>> OfEveryService<TStory>(string service) =>
    [
        new("GET    /health/live", Who.Anybody),
        new("GET    /health/ready", Who.Anybody),
        new("GET    /metrics", Who.Anybody),
        new("GET    /openapi/{documentName}.json", Who.Anybody),
        new($"GET    /api/operations/{service}/status", Who.Operator),
        new($"GET    /api/operations/{service}/faults", Who.Operator),
        new($"POST   /api/operations/{service}/faults/{{message}}/{{consumer}}/send-again", Who.Operator, Of.Caller),
    ];
}
