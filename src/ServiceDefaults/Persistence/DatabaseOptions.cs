namespace PeerSupport.ServiceDefaults.Persistence;

/// <summary>Section <c>Database</c>. The connection is <c>ConnectionStrings:database</c>.</summary>
public sealed class DatabaseOptions
{
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;
}

public enum DatabaseProvider
{
    Sqlite,
    SqlServer,
}
