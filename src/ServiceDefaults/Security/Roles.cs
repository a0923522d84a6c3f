namespace PeerSupport.ServiceDefaults.Security;

/// <summary>Names of roles, as tokens carry them and as the policies of the same names ask for them.</summary>
public static class Roles
{
    public const string Peer = "peer";
    public const string Worker = "worker";
    public const string Supervisor = "supervisor";
    public const string Administrator = "administrator";
    public const string Operator = "operator";

    public static IReadOnlyList<string> All { get; } = [Peer, Worker, Supervisor, Administrator, Operator];
}
